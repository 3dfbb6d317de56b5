package chat.parley.server.message;

import java.util.Optional;

import chat.parley.server.room.Happening;
import chat.parley.server.room.Room;
import chat.parley.server.room.Rooms;
import org.springframework.stereotype.Component;

/**
 * The lines among a room's messages that say what happened to the room itself. Writing one is the one deciding step; that
 * the room follows comes after, and is done again by whoever finds that it was not.
 */
@Component
class Lines {

    private final Messages messages;
    private final Positions positions;
    private final Rooms rooms;

    Lines(Messages messages, Positions positions, Rooms rooms) {
        this.messages = messages;
        this.positions = positions;
        this.rooms = rooms;
    }

    /**
     * The room as all its lines say.
     *
     * @throws chat.parley.server.room.RoomNotFound if the room is no more
     */
    Room followed(Room room) {
        Room now = room;
        for (Message line : messages.linesAfter(room.id(), room.linesUpTo())) {
            Happening what = line.line();
            while (what != null && now.linesUpTo() < line.number()) {
                beforeTheyCome(what, line);
                now = rooms.follow(now, line.number(), what);
            }
        }
        return now;
    }

    /** What was written before somebody came is theirs to read, but does not wait to be read by them. */
    private void beforeTheyCome(Happening what, Message line) {
        if (what.kind() == Happening.Kind.ADDED) {
            what.peopleIds().forEach(userId -> pass(line.roomId(), userId, line.number()));
        }
    }

    private void pass(String roomId, String userId, long number) {
        Attempts.untilWon(positions.find(roomId, userId), () -> positions.find(roomId, userId),
                before -> before.upTo() >= number || positions.move(before, before.passedTo(number))
                        ? Optional.of(number)
                        : Optional.empty());
    }
}
