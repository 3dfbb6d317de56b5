package chat.parley.server.message;

import java.util.List;

import chat.parley.model.ConversationAnswer;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.DeletedRooms;
import chat.parley.model.Done;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MarkRead;
import chat.parley.model.MarkReadAnswer;
import chat.parley.model.MessageAnswer;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading: recent conversations, one history, how far it was read; and the end of a conversation. */
@RestController
class ConversationController {

    private final Rooms rooms;
    private final Conversations conversations;
    private final History history;
    private final Reading reading;
    private final RoomSweep sweep;

    ConversationController(Rooms rooms, Conversations conversations, History history, Reading reading,
            RoomSweep sweep) {
        this.rooms = rooms;
        this.conversations = conversations;
        this.history = history;
        this.reading = reading;
        this.sweep = sweep;
    }

    @GetMapping("/room")
    ConversationsAnswer recent(Caller caller, Paging paging) {
        var page = rooms.recent(caller.userId(), paging.skip(), paging.limit());
        return new ConversationsAnswer(true, conversations.of(caller.userId(), page));
    }

    @GetMapping("/room/{roomId}/summary")
    ConversationAnswer summary(Caller caller, @PathVariable String roomId) {
        var room = rooms.requireReader(caller, roomId);
        return new ConversationAnswer(true, conversations.of(caller.userId(), List.of(room)).getFirst());
    }

    @GetMapping("/room/{roomId}")
    HistoryAnswer history(Caller caller, @PathVariable String roomId, Paging paging,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String afterChange) {
        return history.read(caller, roomId, HistoryWish.of(page, before, afterChange, paging));
    }

    @GetMapping("/room/{roomId}/message/{messageId}")
    MessageAnswer message(Caller caller, @PathVariable String roomId, @PathVariable String messageId) {
        return new MessageAnswer(true, history.message(caller, roomId, messageId));
    }

    /** {@code upTo} stands in the address or in the body. */
    @PutMapping("/room/{roomId}/mark-read")
    MarkReadAnswer markRead(Caller caller, @PathVariable String roomId,
            @RequestParam(required = false) @Nullable String upTo,
            @RequestBody(required = false) @Nullable MarkRead read) {
        Long inBody = read == null ? null : read.upTo();
        Long wanted = upTo == null ? inBody : Long.valueOf(Numbers.parse("upTo", upTo));
        return new MarkReadAnswer(true, reading.markRead(caller.userId(), roomId, wanted));
    }

    @PutMapping("/room/{roomId}/mark-unread")
    Done markUnread(Caller caller, @PathVariable String roomId) {
        reading.markUnread(caller.userId(), roomId);
        return new Done(true, "This conversation is marked as unread.");
    }

    @DeleteMapping("/delete/room/{roomId}")
    DeletedRooms delete(Caller caller, @PathVariable String roomId) {
        return sweep.delete(caller, roomId);
    }
}
