package chat.parley.server.room;

import chat.parley.model.Done;
import chat.parley.model.Pin;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Invalid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Keeping a room at the top of one's own list. */
@RestController
class PinController {

    private final Rooms rooms;
    private final PinnedRooms pinned;

    PinController(Rooms rooms, PinnedRooms pinned) {
        this.rooms = rooms;
        this.pinned = pinned;
    }

    @PutMapping("/room/{roomId}/pin")
    Done pin(Caller caller, @PathVariable String roomId, @RequestBody Pin wish) {
        Room room = rooms.requireMember(caller.userId(), roomId);
        if (wish.pinned() == null) {
            throw new Invalid("pinned", "Say whether this conversation shall be pinned.");
        }
        if (wish.pinned()) {
            pinned.pin(caller.userId(), room);
            return new Done(true, "This conversation is pinned.");
        }
        pinned.unpin(caller.userId(), room.id());
        return new Done(true, "This conversation is no longer pinned.");
    }
}
