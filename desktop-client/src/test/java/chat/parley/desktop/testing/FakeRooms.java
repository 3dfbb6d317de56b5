package chat.parley.desktop.testing;

import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.backend.RoomsQuestion;
import chat.parley.model.AdminRoomView;
import chat.parley.model.AdminRoomsAnswer;

/** All rooms of a server in memory, as an administrator sees them, in the order in which they are told. One thread only. */
public final class FakeRooms {

    public final List<AdminRoomView> rooms = new ArrayList<>();

    AdminRoomsAnswer page(RoomsQuestion question, int page, int limit) {
        List<AdminRoomView> found = rooms.stream()
                .filter(room -> String.valueOf(room.name()).startsWith(question.words())).toList();
        return new AdminRoomsAnswer(true, found.stream().skip((long) page * limit).limit(limit).toList(),
                found.size());
    }

    boolean remove(String id) {
        return rooms.removeIf(room -> room.id().equals(id));
    }
}
