package chat.parley.desktop.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import static chat.parley.desktop.hostile.Script.frames;
import static chat.parley.desktop.hostile.Script.of;
import static chat.parley.desktop.hostile.Script.says;

/** What can be wrong with a live connection, and with single frames. */
final class LiveScripts {

    private static final int FIN = 0x80;
    private static final String MESSAGE = """
            {"event":"new message","message":{"postId":"m%1$s","chatRoomId":"hall","message":{"messageText":"jump"},\
            "type":"text","postedByUser":{"_id":"u-boris","username":"boris","firstName":"Boris","lastName":"Test",\
            "type":"consumer","createdAt":%3$s,"updatedAt":%3$s},"readByRecipients":[],"chatRoomInfo":[],\
            "number":%1$s,"change":%2$s,"createdAt":%3$s,"updatedAt":%3$s,"attachments":[]}}""";
    private static final String TIME = "\"2026-11-20T12:00:00.000Z\"";

    private LiveScripts() {}

    static List<Script> all() {
        return List.of(
                says("a frame that says it has 1 GiB", live -> live.announce(1L << 30)),
                says("a frame that says it has 2^63 - 1 bytes", live -> live.announce(Long.MAX_VALUE)),
                says("a frame that says it has -1 bytes", live -> live.announce(-1)),
                says("a message in empty pieces without end", live -> piecesForEver(live, false)),
                says("a message in empty pieces with pings between", live -> piecesForEver(live, true)),
                says("a nest of 300,000", live -> live.text("{\"event\":\"typing\",\"x\":" + "[".repeat(300_000))),
                frames("numbers of 300,000 digits", "{\"event\":\"room read\",\"upTo\":" + "9".repeat(300_000) + "}",
                        "{\"event\":\"room read\",\"roomId\":\"hall\",\"userId\":\"u-boris\",\"upTo\":1e999999999}"),
                frames("numbers that jump ahead", message("9223372036854775807", "9223372036854775807"),
                        message("9007199254740991", "9007199254740991"), message("1000000", "4000000000000000"),
                        deleted("9007199254740990"), read("u-boris", "9223372036854775807"),
                        read("u-ana", "9007199254740991")),
                frames("numbers below the first", message("0", "0"), message("-1", "-1"),
                        message("-9223372036854775808", "5"), deleted("-5"), deleted("0"), read("u-ana", "-1"),
                        read("u-boris", "-9223372036854775808")),
                frames("changes that jump and messages that do not", message("4", "9007199254740991"),
                        message("4", "4"), message("5", "17"), message("4", "1")),
                frames("events, fields and kinds of another world", "{\"event\":\"time travel\",\"to\":[1,{}]}",
                        "{\"event\":null}", "{\"event\":[\"typing\"]}", "[]", "7", "\"typing\"", "", "{}",
                        message("4", "4").replace("\"type\":\"text\"", "\"type\":\"hologram\",\"mood\":{\"a\":[]}"),
                        message("5", "5").replace("\"consumer\"", "\"emperor\""),
                        "{\"event\":\"support case\",\"case\":{}}", "{\"event\":\"error\",\"status\":-1}"),
                frames("a clock that is mad", message("4", "4", "\"9999-12-31T23:59:59.999Z\""),
                        message("5", "5", "\"0001-01-01T00:00:00.000Z\""), message("6", "6", "31556889864403199"),
                        message("7", "7", "-31557014167219200"), message("8", "8", "1e18"),
                        "{\"event\":\"presence\",\"userId\":\"u-boris\",\"online\":true,\"doNotDisturb\":true,"
                                + "\"doNotDisturbUntil\":\"9999-12-31T23:59:59.999Z\"}",
                        "{\"event\":\"ready\",\"userId\":\"u-ana\",\"heartbeatSeconds\":-2147483648,"
                                + "\"serverTime\":\"0001-01-01T00:00:00.000Z\"}"),
                frames("one message under many numbers", message("4", "4"), message("4", "4"),
                        message("5", "5").replace("\"m5\"", "\"m4\""), message("6", "6").replace("\"m6\"", "\"m4\""),
                        message("4", "9").replace("\"m4\"", "\"m1\"")),
                frames("messages of rooms with names like paths", message("4", "4").replace("\"hall\"",
                        "\"../../../../evil\""), message("5", "5").replace("\"hall\"", "\"\\u0000/..\""),
                        message("6", "6").replace("\"hall\"", "\"" + "x".repeat(100_000) + "\""),
                        "{\"event\":\"room updated\",\"roomId\":\"..\"}",
                        "{\"event\":\"room deleted\",\"roomId\":\"/\"}"),
                says("bytes that are no protocol", live -> {
                    live.frame(FIN | 0x70 | Live.TEXT, new byte[5]);
                    live.frame(FIN | 0x0b, new byte[500]);
                    live.raw("HTTP/1.1 200 OK\r\n\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII));
                }),
                says("bytes that are no text", live -> live.frame(FIN | Live.TEXT,
                        new byte[]{(byte) 0xc3, (byte) 0x28, (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80})),
                says("a goodbye that is none", live -> live.frame(FIN | Live.CLOSE, new byte[]{1})),
                says("a goodbye of 125 bytes", live -> live.frame(FIN | Live.CLOSE, "x".repeat(125).getBytes(
                        StandardCharsets.US_ASCII))),
                upgraded("connections that end at once", (request, wire) -> {}),
                upgraded("an upgrade that is none", (request, wire) -> wire.raw("HTTP/1.1 101 Switching\r\n\r\n")),
                upgraded("an upgrade with what nobody asked for", (request, wire) -> wire.raw(
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: AAAA\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n")),
                upgraded("a live connection that is refused with garbage", (request, wire) -> wire
                        .raw("HTTP/9.9 -1 \u0000\r\n: \r\n\r\n")),
                of("a live connection that leads elsewhere", LiveScripts::elsewhere));
    }

    private static String message(String number, String change) {
        return message(number, change, TIME);
    }

    private static String message(String number, String change, String time) {
        return MESSAGE.formatted(number, change, time);
    }

    private static String deleted(String number) {
        return "{\"event\":\"message deleted\",\"roomId\":\"hall\",\"messageId\":\"m9\",\"number\":" + number
                + ",\"change\":" + number + ",\"deletedAt\":" + TIME + "}";
    }

    private static String read(String userId, String upTo) {
        return "{\"event\":\"room read\",\"roomId\":\"hall\",\"userId\":\"" + userId + "\",\"upTo\":" + upTo
                + ",\"readAt\":" + TIME + "}";
    }

    private static void piecesForEver(Live live, boolean pings) throws IOException {
        live.frame(Live.TEXT, "{".getBytes(StandardCharsets.US_ASCII));
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) {
            many.writeBytes(Live.framed(Live.CONTINUATION, new byte[0]));
            if (pings && i % 50 == 0) {
                many.writeBytes(Live.framed(FIN | Live.PING, new byte[0]));
            }
        }
        for (int i = 0; i < 10_000; i++) {
            live.raw(many.toByteArray());
        }
    }

    /** The first three tries to connect are met so. */
    private static Script upgraded(String name, Script.Answer answer) {
        return of(name, app -> {
            var tries = new AtomicInteger();
            app.server.does((request, wire) -> {
                if (!request.path().equals("/live") || tries.incrementAndGet() > 3) {
                    return false;
                }
                answer.to(request, wire);
                return true;
            });
            app.server.hangUp();
            app.await("three tries", () -> {
                app.chat().tryNow();
                return tries.get() > 3;
            });
        });
    }

    private static void elsewhere(StubbedApp app) throws IOException {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String there = "http://127.0.0.1:" + other.getLocalPort() + "/live";
            upgraded("", (request, wire) -> wire.raw("HTTP/1.1 302 Found\r\nLocation: " + there + "\r\n"
                    + "Content-Length: 0\r\n\r\n")).play().in(app);
            AnswerScripts.assertNobodyCame(other);
        }
    }
}
