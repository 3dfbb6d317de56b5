package chat.parley.desktop.hostile;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;

import static chat.parley.desktop.hostile.Script.answers;
import static chat.parley.desktop.hostile.Script.of;

/** Answers in good form that are no pages of a list, or of a history. */
final class PageScripts {

    private static final String ROOMS = "/room";
    private static final String HALL = "/room/hall";
    private static final int PAGE = 100;

    private PageScripts() {}

    static List<Script> all() {
        var next = new AtomicLong(1_000);
        return List.of(
                answers("new rooms on every page, without end", ROOMS, 90, (request, wire) -> {
                    long from = next.getAndAdd(PAGE);
                    wire.json(rooms(from, "x".repeat(3_000)));
                }).atMost(12_000),
                answers("the same page of rooms for ever", ROOMS, (request, wire) -> wire.json(rooms(1, "again")))
                        .atMost(250),
                answers("10,000 rooms on a page", ROOMS, (request, wire) -> wire.json(new ConversationsAnswer(true,
                        LongStream.range(0, 10_000).mapToObj(i -> room("r" + i, "x")).toList()))),
                answers("one room a hundred times", ROOMS, (request, wire) -> wire.json(new ConversationsAnswer(true,
                        Collections.nCopies(PAGE, room(StubRoom.ID, "x"))))),
                answers("no rooms any more", ROOMS, (request, wire) -> wire.json(
                        new ConversationsAnswer(true, List.of()))),
                answers("no room any more", "/room.*", (request, wire) -> {
                    if (request.path().equals(ROOMS)) {
                        wire.json(new ConversationsAnswer(true, List.of()));
                    } else {
                        wire.problem(404, "");
                    }
                }),
                answers("counts of unread beyond measure", ROOMS, (request, wire) -> wire.json(200, StubServer.JSON
                        .writeValueAsString(new ConversationsAnswer(true, List.of(room(StubRoom.ID, "x"))))
                        .replace("\"unread\":0", "\"unread\":" + List.of("-7", "9223372036854775807",
                                "99999999999999999999").get((int) (next.incrementAndGet() % 3))))),
                answers("a summary of another room", "/room/hall/summary|/room/hall", (request, wire) -> {
                    if (request.path().equals(HALL)) {
                        wire.json(StubRoom.history(run("elsewhere", 1, 50), 50));
                    } else {
                        wire.json(200, "{\"success\":true,\"conversation\":"
                                + StubServer.JSON.writeValueAsString(room("elsewhere", "x")) + "}");
                    }
                }),
                answers("changes without end", HALL, 100, (request, wire) -> wire.json(StubRoom.history(
                        run(StubRoom.ID, request.number("afterChange", 0) + 1, (int) request.number("limit", PAGE)),
                        1L << 50))).atMost(400),
                answers("the newest page is never the newest", HALL, (request, wire) -> wire.json(StubRoom.history(
                        run(StubRoom.ID, next.addAndGet(7), 50), next.get() + 5_000))).atMost(400),
                answers("5,000 messages on a page", HALL,
                        (request, wire) -> wire.json(StubRoom.history(run(StubRoom.ID, 1, 5_000), 5_000))),
                answers("a page backwards", HALL, (request, wire) -> wire.json(StubRoom.history(
                        run(StubRoom.ID, 1, 50).reversed(), 50))),
                answers("a page of one message", HALL, (request, wire) -> wire.json(StubRoom.history(
                        Collections.nCopies(50, StubRoom.message(StubRoom.ID, 2, 2, StubRoom.BORIS, null, "I")), 2))),
                answers("a page with gaps", HALL, (request, wire) -> wire.json(StubRoom.history(
                        LongStream.range(0, 50).mapToObj(i -> StubRoom.message(StubRoom.ID, 1 + 3 * i, 1 + 3 * i,
                                StubRoom.BORIS, null, "gap")).toList(),
                        200))),
                answers("20,000 readers", HALL, (request, wire) -> wire.json(StubRoom.history(readers(20_000), 50))),
                of("older pages without end", app -> {
                    app.server.does((request, wire) -> {
                        if (!request.path().equals(HALL)) {
                            return false;
                        }
                        long before = request.number("before", 1L << 50);
                        wire.json(StubRoom.history(run(StubRoom.ID, before - 50, 50), 1L << 50));
                        return true;
                    });
                    app.catchUp();
                    app.await("the page", () -> app.room().firstLoaded() > 1L << 40);
                    for (int i = 0; i < 30; i++) {
                        app.see(() -> app.room().loadOlder()).orTimeout(20, TimeUnit.SECONDS)
                                .join();
                    }
                    app.server.behave();
                    app.server.hangUp();
                }),
                of("older pages that are others", app -> {
                    app.server.does((request, wire) -> {
                        if (!request.path().equals(HALL)) {
                            return false;
                        }
                        wire.json(StubRoom.history(run(StubRoom.ID, 5_000 + next.incrementAndGet(), 50), 1L << 40));
                        return true;
                    });
                    app.catchUp();
                    app.await("the page", () -> app.room().firstLoaded() > 1_000);
                    for (int i = 0; i < 10; i++) {
                        app.see(() -> app.room().loadOlder()).orTimeout(20, TimeUnit.SECONDS)
                                .join();
                    }
                    app.server.behave();
                    app.server.hangUp();
                }));
    }

    private static ConversationsAnswer rooms(long from, String text) {
        return new ConversationsAnswer(true,
                LongStream.range(from, from + PAGE).mapToObj(i -> room("room-" + i, text)).toList());
    }

    private static ConversationView room(String id, String text) {
        return StubRoom.conversation(id, 3, text);
    }

    private static List<MessageView> run(String roomId, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(i -> StubRoom.message(roomId, i, i, StubRoom.BORIS, null, "page " + i)).toList();
    }

    private static List<MessageView> readers(int count) {
        List<ReadReceipt> receipts = IntStream.range(0, count)
                .mapToObj(i -> new ReadReceipt("reader-" + i, StubRoom.NOON, StubRoom.BORIS)).toList();
        return LongStream.rangeClosed(1, 50).mapToObj(i -> {
            MessageView bare = StubRoom.message(StubRoom.ID, i, i, StubRoom.ANA, null, "read");
            return i < 50
                    ? bare
                    : new MessageView(bare.id(), bare.chatRoomId(), bare.message(), bare.type(), bare.postedByUser(),
                            receipts, i, i, null, null, bare.createdAt(), bare.updatedAt(), null, null, null,
                            List.of(), null, null);
        }).toList();
    }
}
