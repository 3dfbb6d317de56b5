package chat.parley.desktop.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;

import chat.parley.model.DraftView;
import chat.parley.model.live.ServerFrame;

import static chat.parley.desktop.hostile.Script.lies;
import static chat.parley.desktop.hostile.Script.says;

/** Far too much of what would each be in order. */
final class FloodScripts {

    private static final int FIN = 0x80;
    private static final int TOGETHER = 64 << 10;

    private FloodScripts() {}

    static List<Script> all() {
        return List.of(
                lies("4,000 messages as fast as they go",
                        live -> flood(live, 4_000, i -> posted(StubRoom.ID, 4 + i, "flood " + i))),
                lies("500 messages of 45,000 letters",
                        live -> flood(live, 500, i -> posted(StubRoom.ID, 4 + i, "ж".repeat(45_000)))),
                lies("1,500 messages far ahead",
                        live -> flood(live, 1_500, i -> posted(StubRoom.ID, 1_000_000 + 2 * i, "x".repeat(900)))),
                lies("3,000 edits of one message",
                        live -> flood(live, 3_000, i -> new ServerFrame.MessageEdited(StubRoom.post(StubRoom
                                .message(StubRoom.ID, 1, 4 + i, StubRoom.BORIS, null, "edit " + i))))),
                says("20,000 deletions of what is not there",
                        live -> flood(live, 20_000, i -> new ServerFrame.MessageDeleted(StubRoom.ID, "m" + i,
                                1_000_000 + i, 1_000_000 + i, StubRoom.NOON)))
                        .atMost(2_000),
                says("60,000 people who come and go",
                        live -> flood(live, 60_000,
                                i -> new ServerFrame.Presence("somebody-" + i, true, StubRoom.NOON))),
                says("30,000 rooms that are not there",
                        live -> flood(live, 30_000, i -> new ServerFrame.RoomUpdated("nowhere-" + i))).atMost(4_000),
                says("20,000 times that something may have been missed",
                        live -> flood(live, 20_000, i -> new ServerFrame.CatchUp())),
                says("2,000 drafts of 20,000 characters in rooms that are not there",
                        live -> flood(live, 2_000, i -> new ServerFrame.DraftKept(
                                new DraftView("nowhere-" + i, "x".repeat(20_000), null, 1 + i))))
                        .atMost(1_200),
                says("20,000 welcomes", live -> flood(live, 20_000,
                        i -> new ServerFrame.Ready(StubRoom.ANA.id(), 1 + (int) i % 3, StubRoom.NOON, "first"))),
                says("another server at every welcome", live -> flood(live, 2_000,
                        i -> new ServerFrame.Ready(StubRoom.ANA.id(), 20, StubRoom.NOON, "lineage " + i))),
                says("a million pings, and nobody reads the answers", live -> {
                    live.deaf();

                    var some = new ByteArrayOutputStream();
                    while (some.size() < TOGETHER) {
                        some.writeBytes(Live.framed(FIN | Live.PING, new byte[125]));
                    }
                    byte[] pings = some.toByteArray();
                    for (int i = 0; i < 2_000; i++) {
                        live.raw(pings);
                    }
                    live.cut();
                }));
    }

    private static ServerFrame posted(String roomId, long number, String text) {
        return new ServerFrame.NewMessage(
                StubRoom.post(StubRoom.message(roomId, number, number, StubRoom.BORIS, null, text)));
    }

    private static void flood(Live live, long count, LongFunction<ServerFrame> frame) throws IOException {
        var some = new ByteArrayOutputStream();
        var writer = StubServer.JSON.writerFor(ServerFrame.class);
        for (long i = 0; i < count; i++) {
            some.writeBytes(Live.framed(FIN | Live.TEXT,
                    writer.writeValueAsString(frame.apply(i)).getBytes(StandardCharsets.UTF_8)));
            if (some.size() > TOGETHER) {
                live.raw(some.toByteArray());
                some.reset();
            }
        }
        live.raw(some.toByteArray());
    }
}
