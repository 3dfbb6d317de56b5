package chat.parley.desktop.hostile;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One way of a server to do harm.
 *
 * @param most requests until the app is as usable as before, connecting included
 */
record Script(String name, int most, Play play) {

    private static final int USUAL = 80;
    private static final int MOST_LOOKS = 200;

    /** Does it; the server behaves again afterwards. */
    interface Play {
        void in(StubbedApp app) throws IOException;
    }

    /** Gives one answer. */
    interface Answer {
        void to(StubServer.Request request, Wire wire) throws IOException;
    }

    /** Speaks on the live connection. */
    interface Speech {
        void on(Live live) throws IOException;
    }

    static List<Script> all() {
        return Stream.of(LiveScripts.all(), FloodScripts.all(), AnswerScripts.all(), PageScripts.all(),
                FileScripts.all()).flatMap(List::stream).toList();
    }

    static Script of(String name, Play play) {
        return new Script(name, USUAL, play);
    }

    Script atMost(int requests) {
        return new Script(name, requests, play);
    }

    /** Says that on the live connection, which may not survive it. */
    static Script says(String name, Speech speech) {
        return of(name, app -> {
            try {
                speech.on(app.live());
            } catch (IOException e) {
                // The app has hung up.
            }
        });
    }

    /** The same with what is taken for true until the server says something else. */
    static Script lies(String name, Speech speech) {
        return of(name, app -> {
            says(name, speech).play().in(app);
            app.server.hangUp();
        });
    }

    static Script frames(String name, String... frames) {
        return lies(name, live -> {
            for (String frame : frames) {
                live.text(frame);
            }
        });
    }

    /** Answers everything that is asked at that place so, until the app has given up asking. */
    static Script answers(String name, String place, Answer answer) {
        return answers(name, place, 1, answer);
    }

    /** @param least how often the app will ask before it gives up */
    static Script answers(String name, String place, int least, Answer answer) {
        return of(name, app -> {
            var answered = new AtomicInteger();
            app.server.does((request, wire) -> {
                if (!request.path().matches(place)) {
                    return false;
                }
                answered.incrementAndGet();
                answer.to(request, wire);
                return true;
            });
            app.catchUp();
            app.await("to be asked", () -> answered.get() >= least);
            untilQuiet(app);
            app.server.behave();
            app.server.hangUp();
        });
    }

    /** On a slow machine it may seem quiet too soon, and then less is seen. */
    static void untilQuiet(StubbedApp app) {
        int before = -1;
        for (int i = 0; before != app.server.requests.get() && i < MOST_LOOKS; i++) {
            before = app.server.requests.get();
            try {
                Thread.sleep(60);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
