package chat.parley.server.live;

import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;

/** Somebody who writes over the live connection, a few messages ahead of the answers, until the server ends it. */
public final class LiveWriter {

    private static final int AHEAD = 4;
    private static final int GOING_AWAY = 1001;
    /** No close frame came. */
    private static final int CUT = 1006;

    private final LiveClient client;
    private final String room;
    private final String name;

    /** What the sender of one client id was told. */
    public sealed interface Told {

        String clientId();

        record Posted(String clientId, String postId) implements Told {}

        record Refused(String clientId) implements Told {}

        record Nothing(String clientId, String why) implements Told {}
    }

    /** Connects. */
    public LiveWriter(ParleyTestServer server, Guest author, String room, String name) {
        this.client = LiveClient.connect(server, author);
        this.room = room;
        this.name = name;
    }

    /** Each answer is told as it comes; of what has none in the end, the close code says what became. */
    public void writeUntilClosed(Queue<Told> told) {
        int sent = 0;
        int answered = 0;
        while (!client.isClosed()) {
            if (sent - answered < AHEAD) {
                send(sent++);
            }
            answered = tellAnswers(told, answered);
        }
        int code = closeCode();
        answered = tellAnswers(told, answered);
        for (int i = answered; i < sent; i++) {
            told.add(code == GOING_AWAY
                    ? new Told.Refused(id(i))
                    : new Told.Nothing(id(i), "closed with " + code));
        }
    }

    private int closeCode() {
        try {
            return client.awaitClose();
        } catch (CompletionException e) {
            return CUT;
        }
    }

    private void send(int i) {
        try {
            client.say("send", "ref", id(i), "roomId", room, "messageText", "Sent", "clientId", id(i));
        } catch (CompletionException e) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1)); // the connection ends
        }
    }

    /** Answers come in the order of the questions. */
    private int tellAnswers(Queue<Told> told, int from) {
        var answers = client.answers();
        for (int i = from; i < answers.size(); i++) {
            told.add(answers.get(i) instanceof ServerFrame.Ack ack && ack.post() != null && id(i).equals(ack.ref())
                    ? new Told.Posted(id(i), ack.post().postId())
                    : new Told.Refused(id(i)));
        }
        if (answers.size() == from) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return answers.size();
    }

    private String id(int i) {
        return name + "-" + i;
    }
}
