package chat.parley.server.message;

import chat.parley.model.DeletedRooms;
import chat.parley.server.account.Caller;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomDeletion;
import chat.parley.server.store.AtStart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Deletes a room with everything written in it. What a crash left over is swept away at the next start; what another server
 * wrote at the same moment, at the next deletion or start some minutes later.
 */
@Component
class RoomSweep implements AtStart {

    private final RoomDeletion deletion;
    private final Messages messages;
    private final Positions positions;
    private final RoomLocks locks;
    private final RoomRecord record;
    private final ApplicationEventPublisher events;

    RoomSweep(RoomDeletion deletion, Messages messages, Positions positions, RoomLocks locks, RoomRecord record,
            ApplicationEventPublisher events) {
        this.deletion = deletion;
        this.messages = messages;
        this.positions = positions;
        this.locks = locks;
        this.record = record;
        this.events = events;
    }

    private record Gone(Room room, long messages) {}

    DeletedRooms delete(Caller caller, String roomId) {
        Gone gone = locks.holding(roomId, () -> {
            Room room = deletion.begin(caller, roomId);
            return new Gone(room, sweep(roomId));
        });
        deletion.lingering().forEach(this::sweep);
        if (caller.isAdmin()) {
            record.roomDeleted(caller, gone.room(), gone.messages());
        }
        return new DeletedRooms(true, "Operation performed successfully", 1, gone.messages());
    }

    @Override
    public void atStart() {
        deletion.unfinished().forEach(this::sweep);
    }

    private long sweep(String roomId) {
        long count = messages.removeAll(roomId);
        positions.removeAll(roomId);
        events.publishEvent(new RoomSwept(roomId));
        deletion.swept(roomId);
        return count;
    }
}
