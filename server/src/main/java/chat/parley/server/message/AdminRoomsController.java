package chat.parley.server.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import chat.parley.model.AdminRoomView;
import chat.parley.model.AdminRoomsAnswer;
import chat.parley.model.DeletedRooms;
import chat.parley.server.account.Administrator;
import chat.parley.server.account.Caller;
import chat.parley.server.account.JustConfirmed;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomRegister;
import chat.parley.server.room.RoomWish;
import chat.parley.server.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All rooms, for administrators: never what is written in them. */
@RestController
@RequestMapping("/admin/rooms")
class AdminRoomsController {

    private static final int MOST_PEOPLE = 5;

    private final RoomRegister register;
    private final RoomSizes sizes;
    private final People people;
    private final RoomSweep sweep;

    AdminRoomsController(RoomRegister register, RoomSizes sizes, People people, RoomSweep sweep) {
        this.register = register;
        this.sizes = sizes;
        this.people = people;
        this.sweep = sweep;
    }

    @Operation(summary = "Lists all rooms", description = "`q` is how the name of a room begins, or a name of somebody in it. `sort` is `active`, `messages` or `created`, `order` `asc` or `desc`. "
            + "Nothing of what is written in them. Administrators only.")
    @GetMapping
    AdminRoomsAnswer list(Administrator admin, Paging page, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "active") String sort, @RequestParam(defaultValue = "desc") String order) {
        RoomWish wish = RoomWish.read(q, sort, order);
        return new AdminRoomsAnswer(true, views(register.page(wish, page)), register.count(wish));
    }

    @Operation(summary = "Deletes a room", description = "With everything in it, for everybody and for good. Asks for the password. Administrators only.")
    @DeleteMapping("/{id}")
    DeletedRooms delete(@JustConfirmed Administrator admin, Caller caller, @PathVariable String id) {
        return sweep.delete(caller, id);
    }

    private List<AdminRoomView> views(List<Room> rooms) {
        Map<String, Long> bytes = sizes.bytesIn(rooms.stream().map(Room::id).toList());
        Set<String> ids = rooms.stream().flatMap(room -> room.peopleIds().stream().limit(MOST_PEOPLE))
                .collect(Collectors.toSet());
        Map<String, Person> found = people.findAll(ids);
        return rooms.stream().map(room -> view(room, found, bytes.getOrDefault(room.id(), 0L))).toList();
    }

    private static AdminRoomView view(Room room, Map<String, Person> found, long bytes) {
        return new AdminRoomView(room.id(), room.type(), room.name(),
                room.peopleIds().stream().limit(MOST_PEOPLE).map(found::get).filter(Objects::nonNull)
                        .map(Person::view).toList(),
                room.memberIds().size(), room.lastNumber(), bytes, room.createdAt(), room.activityAt());
    }
}
