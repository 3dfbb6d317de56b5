package chat.parley.desktop.e2e;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;

import chat.parley.desktop.e2e.AgentOnScreen.Tab;
import chat.parley.model.SupportCaseView;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts everything again, from what was done alone, and holds every window and the server against it. */
final class DayRecount {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Day day;
    private final DayBook book;
    private final ServerRecount server;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    DayRecount(Day day, DayBook book) {
        this.day = day;
        this.book = book;
        server = new ServerRecount(day, book);
    }

    /** What every window shows without anybody touching it; the agents are at their inboxes, where all is listed. */
    void atAGlance() {
        for (AgentOnScreen agent : day.agents()) {
            soon("the inbox of " + agent.name(), () -> {
                DayBook.Inbox inbox = book.inbox(agent.name());
                assertThat(rows(agent.listed().getFirst())).isEqualTo(inbox.all());
                assertThat(agent.counts()).as("waiting, mine, open").isEqualTo(inbox.counts());
                assertThat(badge(agent)).as("unread chats").isEqualTo(unread(agent.name()));
            });
        }
        for (String customer : Day.CUSTOMERS) {
            soon("the chats of " + customer, () -> {
                assertThat(day.customer(customer).unread()).isEqualTo(book.unread(customer));
                long all = unread(customer);
                assertThat(day.window(customer).title()).isEqualTo(all == 0 ? "Parley" : "(" + all + ") Parley");
            });
        }
    }

    /** What was done has reached the server, all of it. */
    void settled() {
        soon("what the server has", server::everything);
    }

    /** The figures of the overview. */
    void figures() {
        PersonWindow admin = day.window(Day.ADMIN);
        soon("the overview", () -> {
            List<String> cards = Fx.see(() -> admin.all(".admin-card").stream().map(Node::getAccessibleText)
                    .filter(Objects::nonNull).toList());
            if (LocalDate.now(ZoneOffset.UTC).equals(today)) { // all of it was said since midnight
                assertThat(cards).anySatisfy(card -> assertThat(card)
                        .startsWith(String.format(Locale.ENGLISH, "Messages today, %,d ", book.posted())));
            }
            assertThat(cards).anySatisfy(card -> assertThat(card).startsWith("Connected clients, 6 , 6 people"))
                    .anySatisfy(card -> assertThat(card).startsWith("Waiting in support, " + book.asking() + " "));
        });
    }

    /**
     * Every list, every room in everybody's window, and the server's own word.
     *
     * @param readers agents who look at every case
     */
    void everything(List<AgentOnScreen> readers) throws Exception {
        atAGlance();
        figures();
        settled();
        for (AgentOnScreen agent : day.agents()) {
            DayBook.Inbox inbox = book.inbox(agent.name());
            agent.turnTo(Tab.WAITING);
            assertThat(rows(agent.listed().getFirst())).as("waiting, to %s", agent.name()).isEqualTo(inbox.waiting());
            agent.turnTo(Tab.MINE);
            assertThat(rows(agent.listed().getFirst())).as("of %s", agent.name()).isEqualTo(inbox.mine());
            compareChats(agent.enterChats());
            agent.enterInbox();
        }
        for (AgentOnScreen agent : readers) {
            book.cases().forEach(one -> compare(agent, one));
        }
        Day.CUSTOMERS.forEach(customer -> compareChats(day.customer(customer)));
        atAGlance();
        settled();
        secrecy();
    }

    private void compare(AgentOnScreen agent, BookedCase one) {
        agent.open(one);
        agent.window().waitUntil("the end of " + one.row(), () -> agent.room().isAtEnd(one.room().texts().getLast()));
        assertThat(agent.room().whole()).as("%s, to %s", one.row(), agent.name()).isEqualTo(one.whole());
    }

    /** The list of somebody's chats, and then what was said in each, which they read thereby. */
    private void compareChats(ChatsOnScreen chats) {
        String name = chats.name();
        soon("the list of " + name, () -> {
            assertThat(chats.unread()).as("unread").isEqualTo(book.unread(name));
            assertThat(chats.order()).as("order").isEqualTo(server.order(name));
            assertThat(chats.lastWords()).as("last words").isEqualTo(lastWords(name, chats.lastWords().keySet()));
        });
        for (BookedRoom room : book.chats(name)) {
            chats.open(room);
            room.readAll(name);
            assertThat(chats.room().whole()).as("%s, to %s", room.id(), name).isEqualTo(room.texts());
        }
    }

    /** Of the rooms that show them, and of all in which there are no lines. */
    private Map<String, String> lastWords(String name, Set<String> shown) {
        return book.chats(name).stream()
                .filter(room -> shown.contains(room.id()) || book.talks().contains(room) && !room.said().isEmpty())
                .collect(Collectors.toMap(BookedRoom::id, room -> room.texts().getLast()));
    }

    /** No customer's window ever showed a note, nor does their computer keep one; the watch does see those of agents. */
    private void secrecy() throws Exception {
        for (String customer : Day.CUSTOMERS) {
            assertThat(day.watch(customer).seen()).as("notes that %s saw", customer).isEmpty();
            assertThat(NoteWatch.filesWith(Day.NOTE, day.profile(customer))).isEmpty();
            assertThat(NoteWatch.filesWith("asks", day.profile(customer))).as("what is kept can be read").isNotEmpty();
        }
        assertThat(day.agents()).anySatisfy(agent -> assertThat(day.watch(agent.name()).seen()).isNotEmpty());
    }

    private long unread(String person) {
        return book.unread(person).values().stream().mapToLong(Long::longValue).sum();
    }

    private long badge(AgentOnScreen agent) {
        return Fx.see(() -> agent.window().all(".rail-badge").stream().map(label -> ((Label) label).getText())
                .mapToLong(Long::parseLong).sum());
    }

    private static List<String> rows(List<SupportCaseView> views) {
        return views.stream().map(DayRecount::row).toList();
    }

    /** As {@link BookedCase#row} says it. */
    private static String row(SupportCaseView view) {
        return String.join(" | ", view.roomId(), view.customer().username(), view.status().toString(),
                view.assignee() == null ? "nobody" : view.assignee().username(),
                view.waitingSince() == null ? "answered" : "asks", String.join(",", view.tags()),
                view.lastMessage() == null ? "" : view.lastMessage().text());
    }

    private static void soon(String what, ThrowingRunnable facts) {
        Awaitility.await(what).atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(facts);
    }
}
