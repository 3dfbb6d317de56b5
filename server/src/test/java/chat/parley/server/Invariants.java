package chat.parley.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** What must hold of everything stored once a server has started and looked after what a crash left. */
public final class Invariants {

    private final MongoOperations mongo;
    private final Map<String, Document> rooms;
    private final List<String> broken = new ArrayList<>();

    private Invariants(MongoOperations mongo) {
        this.mongo = mongo;
        this.rooms = all("rooms").filter(room -> room.get("deletedAt") == null)
                .collect(Collectors.toMap(room -> room.getObjectId("_id").toHexString(), room -> room));
    }

    /** A sentence for everything that does not hold. */
    public static List<String> brokenIn(MongoOperations mongo) {
        var look = new Invariants(mongo);
        look.rooms.values().forEach(look::room);
        look.cases();
        look.orphans();
        look.deletedPeople();
        return look.broken;
    }

    private void room(Document room) {
        String id = room.getObjectId("_id").toHexString();
        List<Document> messages = all("messages").filter(message -> id.equals(message.getString("roomId")))
                .sorted(Comparator.comparing(message -> message.getLong("number"))).toList();
        List<Long> changes = messages.stream().flatMap(message -> message.getList("changes", Long.class).stream())
                .sorted().toList();
        expect(messages.stream().map(message -> message.getLong("number")).toList(), upTo(messages.size()),
                "numbers of room " + id);
        expect(changes, upTo(changes.size()), "changes of room " + id);
        expect(room.getLong("lastNumber"), (long) messages.size(), "last number of room " + id);
        expect(room.getLong("lastChange"), (long) changes.size(), "last change of room " + id);
        Document last = messages.reversed().stream().filter(message -> !message.getBoolean("deleted")).findFirst()
                .orElse(null);
        Document shown = room.get("lastMessage", Document.class);
        expect(shown == null ? null : shown.getString("messageId"),
                last == null ? null : last.getObjectId("_id").toHexString(), "last message of room " + id);
        expect(room.getLong("linesUpTo"), messages.stream().filter(message -> message.get("line") != null)
                .mapToLong(message -> message.getLong("number")).max().orElse(0), "last line of room " + id);
        expect(shown == null ? null : shown.getString("text"), last == null ? null : last.getString("text"),
                "last text of room " + id);
    }

    private void cases() {
        Map<String, Document> cases = all("supportCases")
                .collect(Collectors.toMap(one -> one.getObjectId("_id").toHexString(), one -> one));
        cases.keySet().stream().filter(id -> !rooms.containsKey(id))
                .forEach(id -> broken.add("There is a case of room " + id + ", which is no more"));
        rooms.forEach((id, room) -> {
            if (room.getString("type").equals("CONSUMER_TO_SUPPORT")) {
                supportCase(id, room, cases.getOrDefault(id, new Document()));
            }
        });
    }

    private void supportCase(String id, Document room, Document one) {
        if (one.isEmpty()) {
            broken.add("Support room " + id + " has no case");
            return;
        }
        expect(one.get("said", Document.class).getLong("lastNumber"), room.getLong("lastNumber"),
                "last number of the case of room " + id);
        expect(one.getBoolean("unsettled", false), false, "room " + id + " being as its case says");
        expect(room.getList("memberIds", String.class).containsAll(one.getList("agentIds", String.class)), true,
                "agents of the case of room " + id + " being in it");
        expect(room.getBoolean("resolved", false), one.getString("place").equals("RESOLVED"), "end of room " + id);
    }

    private void orphans() {
        Stream.of("messages", "pastPositions", "supportNotes").forEach(collection -> all(collection)
                .map(document -> document.getString("roomId")).filter(id -> !rooms.containsKey(id))
                .forEach(id -> broken.add(collection + " has something of room " + id + ", which is no more")));
        Stream.of("positions", "deliveries", "drafts", "mutes", "pinnedRooms").forEach(collection -> all(collection)
                .map(document -> document.getString("_id").split(":")[0]).filter(id -> !rooms.containsKey(id))
                .forEach(id -> broken.add(collection + " has something of room " + id + ", which is no more")));
    }

    private void deletedPeople() {
        List<String> gone = all("accounts").filter(account -> account.get("deletedAt") != null)
                .map(account -> account.getObjectId("_id").toHexString()).toList();
        for (String id : gone) {
            if (all("sessions").anyMatch(session -> id.equals(session.getString("userId")))) {
                broken.add("Somebody deleted is signed in: " + id);
            }
            if (rooms.values().stream().anyMatch(room -> room.getList("memberIds", String.class).contains(id))) {
                broken.add("Somebody deleted is a member: " + id);
            }
        }
    }

    private void expect(@Nullable Object actual, @Nullable Object expected, String what) {
        if (!Objects.equals(actual, expected)) {
            broken.add("The " + what + ": " + actual + " instead of " + expected);
        }
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private Stream<Document> all(String collection) {
        return mongo.findAll(Document.class, collection).stream();
    }
}
