package chat.parley.desktop.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import chat.parley.desktop.store.Outgoing;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UserView ANA = person("ana");
    private static final UserView BORIS = person("boris");

    private static UserView person(String name) {
        return new UserView(name, name, name, "Test", UserType.CONSUMER, null, null, NOON, NOON);
    }

    private static MessageView message(UserView author, long number, long change, String text) {
        return message(author, number, change, text, null);
    }

    private static MessageView message(UserView author, long number, long change, String text,
            @Nullable String clientId) {
        Instant edited = change > number ? NOON : null;
        return new MessageView("m" + number, "r", new MessageBody(text), "text", author, List.of(), number, change,
                clientId, null, NOON, NOON, edited, null, null, List.of(), null, null);
    }

    private static ReadReceipt receipt(int second) {
        return new ReadReceipt(BORIS.id(), NOON.plusSeconds(second), BORIS);
    }

    @Test
    void theSameEventsInAnyOrderLeadToTheSameEnd() {
        List<Consumer<Timeline>> events = List.of(
                timeline -> timeline.merge(message(ANA, 1, 1, "one", "c1")),
                timeline -> timeline.merge(message(BORIS, 2, 2, "two")),
                timeline -> timeline.merge(message(BORIS, 2, 3, "two, edited")),
                timeline -> timeline.merge(message(ANA, 3, 4, "three", "c3")),
                timeline -> timeline.merge(new ServerFrame.MessageDeleted("r", "m2", 2, 5, NOON)),
                timeline -> timeline.read(receipt(6), 3));
        Set<List<MessageItem>> ends = new HashSet<>();
        List<List<Consumer<Timeline>>> orders = permutations(events);
        for (List<Consumer<Timeline>> order : orders) {
            Timeline timeline = new Timeline(ANA, new DeliveredTo());
            order.forEach(event -> event.accept(timeline));
            // Heard twice is as good as heard once.
            order.forEach(event -> event.accept(timeline));
            ends.add(List.copyOf(timeline.items()));
        }
        assertThat(orders).hasSize(720);
        assertThat(ends).hasSize(1);
        assertThat(ends.iterator().next()).extracting(MessageItem::text).containsExactly("one", "", "three");
    }

    @Test
    void theEarlierReadingIsTheTrueOneWhicheverWasHeardFirst() {
        for (List<Integer> order : List.of(List.of(1, 2), List.of(2, 1))) {
            Timeline timeline = new Timeline(ANA, new DeliveredTo());
            timeline.merge(message(ANA, 1, 1, "one"));
            timeline.merge(message(ANA, 2, 2, "two"));
            order.forEach(upTo -> timeline.read(receipt(upTo), upTo));
            assertThat(timeline.items().getFirst().readBy()).containsExactly(receipt(1));
            assertThat(timeline.items().getLast().readBy()).containsExactly(receipt(2));
        }
    }

    @Test
    void anOwnMessageTakesThePlaceOfTheOneThatWaited() {
        Timeline timeline = new Timeline(ANA, new DeliveredTo());
        timeline.showUnsent(MessageItem.unsent(new Outgoing("c1", "r", "one", null, NOON, null), ANA));
        timeline.showUnsent(MessageItem.unsent(new Outgoing("c2", "r", "two", null, NOON, null), ANA));
        timeline.merge(message(ANA, 1, 1, "two", "c2"));
        assertThat(timeline.items()).extracting(MessageItem::key).containsExactly("c2", "c1");
        timeline.merge(message(ANA, 2, 2, "one", "c1"));
        assertThat(timeline.items()).extracting(MessageItem::key).containsExactly("c2", "c1");
        assertThat(timeline.items()).allMatch(MessageItem::stored);
    }

    @Test
    void someoneElsesClientIdIsNotMistakenForOnesOwn() {
        Timeline timeline = new Timeline(ANA, new DeliveredTo());
        timeline.showUnsent(MessageItem.unsent(new Outgoing("c1", "r", "mine", null, NOON, null), ANA));
        timeline.merge(message(BORIS, 1, 1, "his", "c1"));
        assertThat(timeline.items()).extracting(MessageItem::text).containsExactly("his", "mine");
    }

    @Test
    void aPageThatLeavesAGapIsTakenOnlyAsFarAsItGoes() {
        Timeline timeline = new Timeline(ANA, new DeliveredTo());
        timeline.reset(List.of(message(BORIS, 4, 4, "a"), message(BORIS, 7, 7, "b"), message(BORIS, 8, 8, "c")));
        assertThat(timeline.first()).isEqualTo(7);
        timeline.prepend(List.of(message(BORIS, 4, 4, "a")));
        assertThat(timeline.items()).hasSize(2);
    }

    @Test
    void farMoreThanAnybodyReadsIsNotHeldForEver() {
        Timeline timeline = new Timeline(ANA, new DeliveredTo());
        String long90000 = "x".repeat(90_000);
        timeline.showUnsent(MessageItem.unsent(new Outgoing("c1", "r", "mine", null, NOON, null), ANA));
        for (int number = 1; number <= 1_000; number++) {
            timeline.merge(message(BORIS, number, number, long90000));
            timeline.shed();
        }
        assertThat(timeline.items().size()).isBetween(90, 190);
        assertThat(timeline.last()).isEqualTo(1_000);
        assertThat(timeline.items().getFirst().number()).isEqualTo(timeline.first());
        assertThat(timeline.items().getLast().text()).isEqualTo("mine");
        timeline.merge(message(BORIS, 999, 1_001, "changed"));
        timeline.prepend(List.of(message(BORIS, timeline.first() - 1, 1, "back")));
        assertThat(timeline.items()).extracting(MessageItem::text).contains("changed").startsWith("back");
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                List<T> order = new ArrayList<>(Collections.singletonList(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
