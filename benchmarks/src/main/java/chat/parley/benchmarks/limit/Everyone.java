package chat.parley.benchmarks.limit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * All who are connected: a text of one is acknowledged to its sender and repeated to each. Public because Jetty calls its
 * endpoints by reflection.
 */
public final class Everyone {

    private static final String ACK = "{\"event\":\"ack\",\"text\":";
    private static final String NEWS = "{\"event\":\"new message\",\"text\":";

    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    Member member() {
        return new Member();
    }

    public final class Member extends Session.Listener.AbstractAutoDemanding {

        @Override
        public void onWebSocketOpen(Session session) {
            super.onWebSocketOpen(session);
            sessions.add(session);
        }

        @Override
        public void onWebSocketText(String text) {
            getSession().sendText(ACK + text + "}", Callback.NOOP);
            String news = NEWS + text + "}";
            sessions.forEach(session -> session.sendText(news, Callback.NOOP));
        }

        @Override
        public void onWebSocketClose(int status, String reason, Callback callback) {
            sessions.remove(getSession());
            super.onWebSocketClose(status, reason, callback);
        }
    }
}
