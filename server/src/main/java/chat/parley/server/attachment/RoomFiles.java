package chat.parley.server.attachment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import chat.parley.model.RoomAttachment;
import chat.parley.server.account.Caller;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.room.Rooms;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was posted in a room, besides words. */
@Component
class RoomFiles {

    private final StoredFiles files;
    private final Rooms rooms;
    private final People people;

    RoomFiles(StoredFiles files, Rooms rooms, People people) {
        this.files = files;
        this.rooms = rooms;
        this.people = people;
    }

    /**
     * Those of the newest message first.
     *
     * @param kind {@code media}, {@code files}, or {@code null} for both
     * @throws chat.parley.server.room.RoomNotFound if it is not for this person to read
     */
    List<RoomAttachment> page(Caller caller, String roomId, @Nullable String kind, Paging paging) {
        var room = rooms.requireReader(caller, roomId);
        List<StoredFile> page = files.page(room.id(), pictures(kind), paging.skip(), paging.limit());
        Map<String, Person> owners = people
                .findAll(page.stream().map(StoredFile::ownerId).collect(Collectors.toSet()));
        return page.stream().flatMap(file -> view(file, owners)).toList();
    }

    private static Stream<RoomAttachment> view(StoredFile file, Map<String, Person> owners) {
        var posted = Objects.requireNonNull(file.posted());
        var owner = owners.get(file.ownerId());
        return owner == null
                ? Stream.empty()
                : Stream.of(new RoomAttachment(file.attached().view(), posted.messageId(), posted.number(),
                        owner.view(), posted.at()));
    }

    private static @Nullable Boolean pictures(@Nullable String kind) {
        return switch (kind) {
            case null -> null;
            case "media" -> Boolean.TRUE;
            case "files" -> Boolean.FALSE;
            default -> throw new Invalid("kind", "The kind is media or files.");
        };
    }
}
