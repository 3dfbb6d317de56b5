package chat.parley.server.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import chat.parley.server.room.LastMessage;
import chat.parley.server.room.Room;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who has read a message, and when: told from the positions, as nothing is stored per message. A page costs a few
 * questions, not one per message.
 */
@Component
class Readers {

    private final Positions positions;

    Readers(Positions positions) {
        this.positions = positions;
    }

    /** The readers of each of these messages of one room, by number; the author first. */
    Map<Long, List<Reader>> of(Room room, Collection<Message> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        var present = positions.findAll(room.peopleIds().stream().map(id -> Position.id(room.id(), id)).toList());
        Map<String, NavigableMap<Long, @Nullable Instant>> steps = new HashMap<>();
        for (Position position : present.values()) {
            steps.computeIfAbsent(position.userId(), id -> new TreeMap<>()).put(position.upTo(), position.readAt());
        }
        runs(messages.stream().mapToLong(Message::number)).flatMap(run -> past(room, present.values(), run))
                .forEach(past -> steps.computeIfAbsent(past.userId(), id -> new TreeMap<>()).put(past.upTo(),
                        past.readAt()));
        Map<Long, List<Reader>> readers = new HashMap<>();
        messages.stream().filter(message -> message.line() == null)
                .forEach(message -> readers.put(message.number(), readers(message, room, steps)));
        return readers;
    }

    /**
     * The readers of a room's last message, besides its author.
     *
     * @param present positions of the room's people, by id
     */
    List<Reader> of(Room room, LastMessage last, Map<String, Position> present) {
        return room.peopleIds().stream().filter(id -> !id.equals(last.authorId()))
                .map(id -> present.get(Position.id(room.id(), id)))
                .filter(position -> position != null && position.upTo() >= last.number())
                .flatMap(position -> reader(position, last.number()).stream()).toList();
    }

    /** Nobody, if the message was passed over and not read. */
    private Optional<Reader> reader(Position position, long number) {
        Instant readAt = readAt(position, number);
        return readAt == null ? Optional.empty() : Optional.of(new Reader(position.userId(), readAt));
    }

    private @Nullable Instant readAt(Position position, long number) {
        if (position.justRead(number)) {
            return position.readAt();
        }
        var past = positions.firstPast(position.roomId(), position.userId(), number);
        return past.isPresent() ? past.get().readAt() : position.readAt();
    }

    private static List<Reader> readers(Message message, Room room,
            Map<String, NavigableMap<Long, @Nullable Instant>> steps) {
        List<Reader> readers = new ArrayList<>(List.of(Reader.author(message)));
        for (String userId : room.peopleIds()) {
            var step = steps.getOrDefault(userId, new TreeMap<>()).ceilingEntry(message.number());
            Instant readAt = step == null ? null : step.getValue();
            if (readAt != null && !userId.equals(message.authorId())) {
                readers.add(new Reader(userId, readAt));
            }
        }
        return readers;
    }

    /** Past steps that may have read a number of this run: those that end in it, and each person's first beyond it. */
    private Stream<PastPosition> past(Room room, Collection<Position> present, Run run) {
        var beyond = present.stream().filter(position -> position.from() >= run.last())
                .flatMap(position -> positions.firstPast(room.id(), position.userId(), run.last()).stream());
        return run.first() == run.last()
                ? beyond
                : Stream.concat(positions.past(room.id(), run.first(), run.last()).stream(), beyond);
    }

    /** Numbers that lie close together. */
    private record Run(long first, long last) {}

    private static Stream<Run> runs(LongStream numbers) {
        List<Run> runs = new ArrayList<>();
        numbers.sorted().forEach(number -> {
            if (!runs.isEmpty() && number - runs.getLast().last() <= 100) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first(), number));
            } else {
                runs.add(new Run(number, number));
            }
        });
        return runs.stream();
    }
}
