package chat.parley.desktop.e2e;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.model.ConversationView;
import chat.parley.model.MessageView;
import chat.parley.model.SupportPhase;
import chat.parley.model.SupportView;

import static org.assertj.core.api.Assertions.assertThat;

/** The server's own word, by the contract and with none of the app's code, held against what was done. */
final class ServerRecount {

    private final Day day;
    private final DayBook book;

    ServerRecount(Day day, DayBook book) {
        this.day = day;
        this.book = book;
    }

    /** Nothing is lost, doubled or in another order, unread counts are exact, and customers are told how it stands. */
    void everything() {
        book.people().forEach(this::listOf);
        for (BookedRoom room : book.rooms()) {
            assertThat(day.witness(room.people().getFirst()).history(room.id()).stream()
                    .filter(each -> each.line() == null).map(ServerRecount::said)).as(room.id())
                    .isEqualTo(room.said());
        }
        book.cases().forEach(this::support);
        book.cases().forEach(this::notes);
    }

    /** The rooms that the server lists for that person, in its order, with support conversations only for customers. */
    List<String> order(String person) {
        List<ConversationView> all = day.witness(person).conversations();
        assertThat(all).as("latest first").isSortedAccordingTo(
                Comparator.comparing(ConversationView::createdAt).reversed());
        return all.stream().map(ConversationView::chatRoomId).filter(id -> book.isIn(person, id)).toList();
    }

    private void listOf(String person) {
        Map<String, Long> unread = listed(person).values().stream().filter(row -> book.isIn(person, row.chatRoomId()))
                .collect(Collectors.toMap(ConversationView::chatRoomId, ConversationView::unread));
        assertThat(unread).as("unread of %s, by the server", person).isEqualTo(book.unread(person));
        if (!Day.AGENTS.contains(person)) {
            assertThat(listed(person)).as("rooms of %s", person).hasSize(book.chats(person).size());
        }
    }

    private Map<String, ConversationView> listed(String person) {
        return day.witness(person).conversations().stream()
                .collect(Collectors.toMap(ConversationView::chatRoomId, Function.identity()));
    }

    private void support(BookedCase one) {
        ConversationView row = Objects.requireNonNull(listed(one.customer()).get(one.id()));
        SupportView stands = Objects.requireNonNull(row.support());
        assertThat(stands.status()).as(one.row()).isEqualTo(one.isOver()
                ? SupportPhase.RESOLVED
                : one.assignee() == null ? SupportPhase.WAITING : SupportPhase.JOINED);
        assertThat(stands.agents()).as(one.row()).extracting("username")
                .isEqualTo(one.assignee() == null ? List.of() : List.of(one.assignee()));
    }

    private void notes(BookedCase one) {
        assertThat(day.witness(Day.ADMIN).notes(one.id())).filteredOn(note -> note.deletedAt() == null)
                .extracting(note -> note.author().username() + ": " + note.text()).as("notes of %s", one.row())
                .isEqualTo(one.notes().stream().map(note -> note.author() + ": " + note.text()).toList());
    }

    private static BookedRoom.Said said(MessageView view) {
        return new BookedRoom.Said(view.postedByUser().username(), view.message().messageText(),
                view.attachments().size());
    }
}
