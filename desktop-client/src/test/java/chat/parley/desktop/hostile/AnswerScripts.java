package chat.parley.desktop.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import chat.parley.model.PostAnswer;

import static chat.parley.desktop.hostile.Script.answers;
import static chat.parley.desktop.hostile.Script.of;

/** What can be wrong with an answer over HTTP, whatever was asked. */
final class AnswerScripts {

    private static final String ROOMS = "/room";
    private static final String HALL = "/room/hall";
    private static final String BOTH = "/room|/room/hall";

    private AnswerScripts() {}

    static List<Script> all() {
        return List.of(
                answers("a list of rooms that never ends", ROOMS,
                        (request, wire) -> wire.endless("{\"success\":true,\"conversation\":[{}", ",{}")),
                answers("a history that never ends", HALL,
                        (request, wire) -> wire.endless("{\"success\":true,\"conversation\":[", "{\"number\":1},")),
                answers("a word that never ends", BOTH, (request, wire) -> wire.endless("{\"a\":\"", "x")),
                answers("sixteen megabytes of nothing", BOTH, (request, wire) -> wire.json(200,
                        "{\"success\":true,\"conversation\":[" + "{},".repeat(5_500_000) + "{}]}")),
                answers("a nest of a million", BOTH, (request, wire) -> wire.json(200,
                        "{\"success\":true,\"conversation\":" + "[".repeat(1_000_000))),
                answers("pages for people", BOTH, (request, wire) -> wire.answer(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", "<html><body>Welcome to the hotel</body>")),
                answers("nothing at all", BOTH, (request, wire) -> wire.raw("HTTP/1.1 204 No Content\r\n\r\n")),
                answers("null", BOTH, (request, wire) -> wire.json(200, "null")),
                answers("another kind of answer", BOTH, (request, wire) -> wire.json(200, "{\"success\":true}")),
                answers("a status that is none", BOTH, (request, wire) -> wire.raw("HTTP/1.1 999999 ?\r\n\r\n")),
                answers("a head of ten million headers", BOTH, (request, wire) -> {
                    wire.raw("HTTP/1.1 200 OK\r\n");
                    wire.forEver("X-Padding: 0123456789abcdef\r\n");
                }),
                answers("one header without end", BOTH, (request, wire) -> {
                    wire.raw("HTTP/1.1 200 OK\r\nX-Padding: ");
                    wire.forEver("0123456789abcdef");
                }),
                answers("go on, go on, go on", BOTH, (request, wire) -> wire
                        .raw("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(20_000))),
                answers("lengths that lie", BOTH, (request, wire) -> wire.raw("HTTP/1.1 200 OK\r\nContent-Length: "
                        + List.of("-1", "9223372036854775807", "1e3", "5\r\nContent-Length: 7")
                                .get((int) (Thread.currentThread().threadId() % 4))
                        + "\r\n\r\n{\"success\":true")),
                answers("chunks that lie", BOTH, (request, wire) -> wire.raw("HTTP/1.1 200 OK\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}")),
                answers("a chunk whose head never ends", BOTH, (request, wire) -> {
                    wire.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;");
                    wire.forEver("x");
                }),
                answers("a bomb of gzip", BOTH, (request, wire) -> wire.raw(bomb())),
                of("redirects to elsewhere", AnswerScripts::redirects),
                answers("a redirect to itself", BOTH, (request, wire) -> wire.raw("HTTP/1.1 307 Again\r\nLocation: "
                        + request.path() + "\r\nContent-Length: 0\r\n\r\n")),
                answers("come back in eleven days", ".*", (request, wire) -> wire.problem(429,
                        "Retry-After: 999999\r\n")),
                answers("come back at once", BOTH, (request, wire) -> wire.problem(503, "Retry-After: 0\r\n"))
                        .atMost(2_000),
                answers("every token is refused, and every renewal granted", BOTH,
                        (request, wire) -> wire.problem(401, "")),
                answers("tokens that would be headers", "/room.*|/login/refresh", (request, wire) -> {
                    if (request.path().equals("/login/refresh")) {
                        wire.json(200, "{\"success\":true,\"authorization\":\"a\\r\\nX-Evil: 1\",\"refreshToken\":"
                                + "\"b c\",\"expiresAt\":\"2026-11-20T12:00:00.000Z\",\"user\":"
                                + StubServer.JSON.writeValueAsString(StubRoom.ANA) + "}");
                    } else {
                        wire.problem(401, "");
                    }
                }),
                of("the receipt of another message", AnswerScripts::wrongReceipt));
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        var answer = new ByteArrayOutputStream();
        new Wire(answer).raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + packed.size() + "\r\n\r\n");
        answer.writeBytes(packed.toByteArray());
        return answer.toByteArray();
    }

    private static void redirects(StubbedApp app) throws IOException {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            for (int status : new int[]{301, 302, 303, 307, 308}) {
                answers("", "/room.*", (request, wire) -> wire.raw("HTTP/1.1 " + status + " There\r\nLocation: "
                        + "http://127.0.0.1:" + other.getLocalPort() + request.path()
                        + "\r\nContent-Length: 0\r\n\r\n")).play().in(app);
                app.await("to be back", () -> {
                    app.chat().tryNow();
                    return app.chat().connection().get().online();
                });
            }
            assertNobodyCame(other);
        }
    }

    static void assertNobodyCame(ServerSocket other) throws IOException {
        other.setSoTimeout(1);
        try {
            other.accept().close();
        } catch (SocketTimeoutException e) {
            return;
        }
        throw new AssertionError("the app went where it was sent");
    }

    /** What was said must arrive all the same, once. */
    private static void wrongReceipt(StubbedApp app) throws IOException {
        var receipts = new AtomicInteger();
        app.server.does((request, wire) -> {
            if (!request.is("POST", "/room/hall/message")) {
                return false;
            }
            String clientId = receipts.get() == 0 ? "another" : null;
            wire.json(new PostAnswer(true, StubRoom.post(StubRoom.message(receipts.incrementAndGet() == 2
                    ? "elsewhere"
                    : StubRoom.ID, 1_000, 1_000, StubRoom.ANA, clientId, "not yours"))));
            return true;
        });
        for (int i = 1; i <= 2; i++) {
            int tries = i;
            if (i == 1) {
                app.see(() -> app.room().send("mine", null));
            }
            app.await("a receipt", () -> receipts.get() >= tries);
            app.server.hangUp();
            app.await("to be back", () -> {
                app.chat().tryNow();
                return app.chat().connection().get().online();
            });
        }
        app.server.behave();
        app.server.hangUp();
        app.await("the message", () -> {
            app.chat().tryNow();
            return app.server.room.count("mine") == 1
                    && app.room().messages().stream().noneMatch(item -> item.text().equals("not yours"));
        });
    }
}
