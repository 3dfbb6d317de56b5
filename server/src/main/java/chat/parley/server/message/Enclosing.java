package chat.parley.server.message;

import java.util.List;

import chat.parley.server.room.Attached;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/** Finds the files that a message is to have. A message without files costs nothing here. */
@Component
class Enclosing {

    private final Rooms rooms;
    private final Messages messages;
    private final MessageFiles files;
    private final Outsiders outsiders;

    Enclosing(Rooms rooms, Messages messages, MessageFiles files, Outsiders outsiders) {
        this.outsiders = outsiders;
        this.rooms = rooms;
        this.messages = messages;
        this.files = files;
    }

    /**
     * The files are reserved before the message takes its place in the room, outside of its lock: a crash in between leaves
     * files without a message, never a message without its files.
     *
     * @throws chat.parley.server.room.RoomNotFound if the author is not a member, who may ask for no file either
     */
    List<Attached> files(String authorId, String roomId, Draft draft) {
        if (draft.fileIds().isEmpty()) {
            return List.of();
        }
        Room room = rooms.find(roomId).orElseThrow(RoomNotFound::new);
        if (!room.has(authorId)) {
            throw outsiders.refusal(room, authorId);
        }
        return messages.find(authorId, draft.clientId()).map(Message::files)
                .orElseGet(() -> files.reserve(authorId, roomId, draft.clientId(), draft.fileIds()));
    }
}
