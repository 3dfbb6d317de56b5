package chat.parley.server.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import chat.parley.model.PostView;
import chat.parley.server.room.Room;
import chat.parley.server.web.Refusal;

/** Posts that are appended to their room together. For one thread, and one use. */
final class Batch {

    private final Room room;
    private final Map<IncomingPost, Message> stored = new HashMap<>();
    private final Map<IncomingPost, Message> repeated = new HashMap<>();
    private List<IncomingPost> rest;

    /** @param posts of members of the room */
    Batch(Room room, List<IncomingPost> posts) {
        this.room = room;
        this.rest = posts;
    }

    /** @return false if somebody else was first with a number after {@code head}; what came before that one is stored */
    boolean storeAfter(RoomHead head, Messages messages, Instant now) {
        RoomHead next = head;
        while (!rest.isEmpty()) {
            List<Message> numbered = number(next, now);
            int taken = messages.insertUntilTaken(numbered);
            for (int i = 0; i < taken; i++) {
                stored.put(rest.get(i), numbered.get(i));
                next = RoomHead.at(numbered.get(i));
            }
            rest = rest.subList(taken, rest.size());
            if (!rest.isEmpty() && !setRepeatedAside(messages)) {
                return false;
            }
        }
        return true;
    }

    /** Answers the posts that are not stored. */
    void failRest(RuntimeException why) {
        rest.forEach(post -> post.failed(why));
    }

    /** Tells of those that nobody was told of, and answers the posts that are stored. */
    void publish(Publication publication) {
        Map<String, PostView> told = publication.posted(room, untold());
        stored.forEach((post, message) -> post.posted(Objects.requireNonNull(told.get(message.idText()))));
        repeated.forEach((post, first) -> {
            try {
                requireSame(post.draft(), first);
                PostView now = told.get(first.idText());
                post.posted(now == null ? publication.postedBefore(room, first) : now);
            } catch (Refusal e) {
                post.failed(e);
            }
        });
    }

    private List<Message> number(RoomHead head, Instant now) {
        List<Message> numbered = new ArrayList<>(rest.size());
        RoomHead last = head;
        for (IncomingPost post : rest) {
            Message message = post.numberedAfter(last, room.id(), now);
            numbered.add(message);
            last = RoomHead.at(message);
        }
        return numbered;
    }

    /** @return whether the first of the rest, which was refused, is among those that were posted before */
    private boolean setRepeatedAside(Messages messages) {
        List<Message> earlier = messages.findBefore(rest);
        IncomingPost refused = rest.getFirst();
        List<IncomingPost> fresh = new ArrayList<>();
        for (IncomingPost post : rest) {
            Optional<Message> first = earlier.stream().filter(post::isRepetitionOf).findFirst();
            first.ifPresentOrElse(message -> repeated.put(post, message), () -> fresh.add(post));
        }
        rest = fresh;
        return repeated.containsKey(refused);
    }

    /** By number. A server that died right after storing a message got neither to the summary nor to telling anybody. */
    private List<Message> untold() {
        SortedMap<Long, Message> untold = new TreeMap<>();
        repeated.values().stream().filter(message -> message.roomId().equals(room.id()))
                .filter(message -> message.number() > room.lastNumber() && !message.deleted())
                .forEach(message -> untold.put(message.number(), message));
        stored.values().forEach(message -> untold.put(message.number(), message));
        return List.copyOf(untold.values());
    }

    private void requireSame(Draft draft, Message first) {
        if (!first.roomId().equals(room.id())) {
            throw new ClientIdTaken();
        }
        if (first.deleted()) {
            throw new MessageDeletedAlready();
        }
        if (!draft.fingerprint().equals(first.fingerprint())) {
            throw new ClientIdTaken();
        }
    }
}
