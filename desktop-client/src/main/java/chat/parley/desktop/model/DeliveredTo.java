package chat.parley.desktop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import chat.parley.model.DeliveryView;

/**
 * How far what is written in a room has come to the others, to all devices of each: as far as is known, and never back
 * until it is forgotten.
 * JavaFX thread only.
 */
final class DeliveredTo {
    private final Map<String, Long> upTo = new HashMap<>();
    private long farthest;

    /** Takes in news of these people; returns those of it that are news. */
    List<DeliveryView> take(List<DeliveryView> people) {
        List<DeliveryView> news = new ArrayList<>();
        for (DeliveryView person : people) {
            if (person.upTo() > upTo.getOrDefault(person.userId(), 0L)) {
                upTo.put(person.userId(), person.upTo());
                news.add(person);
                farthest = Math.max(farthest, person.upTo());
            }
        }
        return news;
    }

    void forget() {
        upTo.clear();
        farthest = 0;
    }

    /** Number of the newest message that has come to anybody, 0 for none. */
    long farthest() {
        return farthest;
    }

    /** To whom the message of that number has come. */
    Set<String> people(long number) {
        return upTo.entrySet().stream().filter(person -> person.getValue() >= number).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** That item, with the mark of what has come to somebody if it has. */
    MessageItem marked(MessageItem item) {
        return item.number() <= farthest ? item.delivered() : item;
    }
}
