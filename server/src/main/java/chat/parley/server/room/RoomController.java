package chat.parley.server.room;

import java.time.Clock;
import java.time.Instant;

import chat.parley.model.Done;
import chat.parley.model.InitiateAnswer;
import chat.parley.model.InitiateRoom;
import chat.parley.model.InitiatedRoom;
import chat.parley.model.MuteRoom;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening a conversation and silencing one. */
@RestController
@RequestMapping("/room")
class RoomController {

    private final Initiation initiation;
    private final Rooms rooms;
    private final Mutes mutes;
    private final Clock clock;

    RoomController(Initiation initiation, Rooms rooms, Mutes mutes, Clock clock) {
        this.initiation = initiation;
        this.rooms = rooms;
        this.mutes = mutes;
        this.clock = clock;
    }

    @PostMapping("/initiate")
    InitiateAnswer initiate(Caller caller, @RequestBody InitiateRoom wish) {
        var opened = initiation.initiate(caller, wish);
        var room = opened.room();
        String message = opened.isNew() ? "Creating a new chat room" : "Retrieving an old chat room";
        return new InitiateAnswer(true, new InitiatedRoom(opened.isNew(), message, room.id(), room.type()));
    }

    @PutMapping("/{roomId}/mute")
    Done mute(Caller caller, @PathVariable String roomId, @RequestBody MuteRoom wish) {
        Room room = rooms.requireMember(caller.userId(), roomId);
        if (wish.muted() == null) {
            throw new Invalid("muted", "Say whether this conversation shall be silent.");
        }
        if (!wish.muted()) {
            mutes.unmute(caller.userId(), room);
            return new Done(true, "This conversation is no longer silent.");
        }
        mutes.mute(caller.userId(), room,
                new Muted(inTheFuture(wish.until()), Boolean.TRUE.equals(wish.exceptMentions())));
        return new Done(true, "This conversation is silent now.");
    }

    private @Nullable Instant inTheFuture(
            @Nullable Instant until) {
        if (until != null && !until.isAfter(clock.instant())) {
            throw new Invalid("until", "The silence must end in the future.");
        }
        return until;
    }
}
