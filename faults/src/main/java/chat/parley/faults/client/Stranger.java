package chat.parley.faults.client;

import java.util.List;
import java.util.random.RandomGenerator;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.faults.history.Fact;
import chat.parley.faults.history.HistoryFile;
import chat.parley.faults.history.Said;
import chat.parley.model.MuteRoom;
import chat.parley.model.PostMessage;
import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import chat.parley.model.live.ServerFrame.MessageDeleted;
import chat.parley.model.live.ServerFrame.MessageEdited;
import chat.parley.model.live.ServerFrame.NewMessage;

/** Somebody who knows the ids of rooms that are not theirs, and tries everything there is, all the time. */
final class Stranger implements Visitor {

    private final ParleyApi api;
    private final Ear ear;
    private final List<String> rooms;
    private final HistoryFile record;
    private final RandomGenerator random;
    private int texts;

    Stranger(ServerLink server, List<String> rooms, HistoryFile record, RandomGenerator random) {
        this.api = server.api();
        this.ear = new Ear(server, this::hear);
        this.rooms = rooms;
        this.record = record;
        this.random = random;
    }

    @Override
    public void step() {
        ear.open();
        String room = rooms.get(random.nextInt(rooms.size()));
        switch (random.nextInt(11)) {
            case 0 -> tryTo("read the newest", () -> api.newest(room, 10));
            case 1 -> tryTo("read the changes", () -> api.changedAfter(room, 0, 100));
            case 2 -> tryTo("read a page", () -> api.before(room, 1_000_000, 10));
            case 3 -> tryTo("post", () -> api.post(room, new PostMessage("hello", "s-" + ++texts, null, null)));
            case 4 -> tryTo("mark as read", () -> api.markRead(room, 1));
            case 5 -> tryTo("see the row", () -> api.conversation(room));
            case 6 -> tryTo("mute", () -> api.mute(room, new MuteRoom(true, null)));
            case 7 -> tryTo("delete the room", () -> api.deleteRoom(room));
            case 8 -> tryTo("subscribe", () -> ear.ask(ref -> new ClientFrame.Subscribe(ref, room, null)));
            case 9 -> tryTo("post live",
                    () -> ear.ask(ref -> new ClientFrame.Send(ref, room, "s-" + ++texts, "hello", null, null)));
            default -> lookAtRooms();
        }
    }

    private void tryTo(String what, Runnable attempt) {
        try {
            attempt.run();
            record.append(new Fact.LetIn(what));
        } catch (ApiFailure.Refused refused) {
            if (refused.status() != 404 && !refused.passing()) {
                record.append(new Fact.LetIn(what + ": told " + refused.status() + ", which an absent room is not"));
            }
        } catch (ApiFailure away) {
            // Tries again soon enough.
        }
    }

    private void lookAtRooms() {
        try {
            api.conversations(0, 100).forEach(
                    row -> record.append(new Fact.Row(row.chatRoomId(), row.unread(), row.readUpTo())));
        } catch (ApiFailure away) {
            // Tries again soon enough.
        }
    }

    private void hear(ServerFrame frame) {
        switch (frame) {
            case NewMessage(var post) -> record.append(new Fact.Told(Said.of(post.toMessage())));
            case MessageEdited(var post) -> record.append(new Fact.Told(Said.of(post.toMessage())));
            case MessageDeleted deleted -> record.append(new Fact.Told(Said.of(deleted)));
            case ServerFrame.RoomRead read -> record.append(new Fact.LetIn("heard " + read));
            case ServerFrame.RoomUpdated updated -> record.append(new Fact.LetIn("heard " + updated));
            case ServerFrame.RoomDeleted deleted -> record.append(new Fact.LetIn("heard " + deleted));
            case ServerFrame.Typing typing -> record.append(new Fact.LetIn("heard " + typing));
            case ServerFrame.Presence presence -> record.append(new Fact.LetIn("heard " + presence));
            default -> {
                // Ready, or the answer to a question.
            }
        }
    }

    @Override
    public void end() {
        rooms.forEach(room -> tryTo("read all in the end", () -> api.newest(room, 10)));
    }

    @Override
    public long acknowledged() {
        return 0;
    }

    @Override
    public void close() {
        ear.close();
        record.close();
    }
}
