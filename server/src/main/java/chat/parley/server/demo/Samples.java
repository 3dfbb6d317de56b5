package chat.parley.server.demo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import chat.parley.server.account.Person;
import chat.parley.server.account.SamplePeople;
import chat.parley.server.store.AtStart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;

/** Fills an empty server with the people and conversations of a bike shop, before its port opens. */
@Order(100)
@Component
@EnableConfigurationProperties(DemoSettings.class)
class Samples implements AtStart {

    private final DemoSettings settings;
    private final SamplePeople people;
    private final SampleConversations conversations;
    private final SampleInbox inbox;
    private final Clock clock;

    Samples(DemoSettings settings, SamplePeople people, SampleConversations conversations, SampleInbox inbox,
            Clock clock) {
        this.settings = settings;
        this.people = people;
        this.conversations = conversations;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void atStart() {
        if (!settings.demo()) {
            return;
        }
        var everybody = SamplePerson.all();
        if (people.areAlone() && people.addFirst(everybody.getFirst().account()) instanceof Person first) {
            var ids = everybody.stream().skip(1).collect(
                    Collectors.toMap(SamplePerson::username, person -> people.add(person.account()).id()));
            ids.put(everybody.getFirst().username(), first.id());
            fill(ids);
            System.out.println("Sample people: " + everybody.stream().map(SamplePerson::username)
                    .collect(Collectors.joining(", ")) + ". Each has the password: " + SamplePerson.PASSWORD);
        } else {
            System.out.println("People have accounts here already, so no samples were added.");
        }
    }

    /** Rooms do not wait for each other. */
    private void fill(Map<String, String> ids) {
        var now = clock.instant();
        inbox.fill(name -> requireNonNull(ids.get(name), name), now);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(SampleRoom.all().stream().map(room -> CompletableFuture.runAsync(() -> {
                var hours = new OpeningHours(now, ZoneId.systemDefault(), room.days());
                conversations.hold(room, new Storyteller(room, hours).tell(),
                        name -> requireNonNull(ids.get(name), name));
            }, threads)).toArray(CompletableFuture[]::new)).join();
        }
    }
}
