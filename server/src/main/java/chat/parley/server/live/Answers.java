package chat.parley.server.live;

import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.message.Draft;
import chat.parley.server.message.Posting;
import chat.parley.server.room.Room;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a client says. Every room is asked for by its member, or who may read it; a refusal is thrown as over REST. */
@Component
class Answers {

    private final Entrance entrance;
    private final Rooms rooms;
    private final Posting posting;
    private final Progress progress;
    private final Hearing hearing;

    Answers(Entrance entrance, Rooms rooms, Posting posting, Progress progress, Hearing hearing) {
        this.entrance = entrance;
        this.rooms = rooms;
        this.posting = posting;
        this.progress = progress;
        this.hearing = hearing;
    }

    /** @throws chat.parley.server.web.Refusal if it is not carried out */
    ServerFrame.Ack answer(Connection connection, SignedIn who, ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Identity(var ref, var token) ->
                entrance.renew(connection, who, required("token", token));
            case ClientFrame.Subscribe(var ref, var roomId, var otherUserId) ->
                hearing.subscribe(connection, who.caller(), readable(who, roomId), otherUserId);
            case ClientFrame.Unsubscribe(var ref, var roomId) ->
                hearing.unsubscribe(connection, who.caller(), readable(who, roomId));
            case ClientFrame.Typing(var ref, var roomId) ->
                hearing.typing(connection, who.userId(), room(who, roomId));
            case ClientFrame.Send send -> {
                return new ServerFrame.Ack(send.ref(), posting.post(who.userId(), required("roomId", send.roomId()),
                        Draft.of(send.messageText(), required("clientId", send.clientId()), send.replyTo(),
                                send.attachments())),
                        null);
            }
            case ClientFrame.Read(var ref, var roomId, var upTo) -> {
                return new ServerFrame.Ack(ref, null, progress.read(who, required("roomId", roomId), upTo));
            }
            case ClientFrame.Viewing(var ref, var roomId) ->
                hearing.viewing(connection, who.caller(), roomId == null ? null : readable(who, roomId));
            case ClientFrame.Delivered(var ref, var upToByRoom) -> progress.kept(who, upToByRoom);
            case ClientFrame.Ping ping -> {
            }
        }
        return new ServerFrame.Ack(frame.ref(), null, null);
    }

    private Room room(SignedIn who, @Nullable String roomId) {
        return rooms.requireMember(who.userId(), required("roomId", roomId));
    }

    private Room readable(SignedIn who, @Nullable String roomId) {
        return rooms.requireReader(who.caller(), required("roomId", roomId));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new Invalid(field, "This field is missing.");
        }
        return value;
    }
}
