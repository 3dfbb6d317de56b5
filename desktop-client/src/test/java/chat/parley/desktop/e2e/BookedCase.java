package chat.parley.desktop.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import chat.parley.model.SupportStatus;
import org.jspecify.annotations.Nullable;

/** A support conversation as {@code docs/support.md} says that it must stand after what was done. */
final class BookedCase {

    /** Nobody waits. */
    static final long NEVER = Long.MAX_VALUE;

    private final BookedRoom room;
    private final String customer;
    private final List<Note> notes = new ArrayList<>();
    private List<String> tags = List.of();
    private SupportStatus status;
    private @Nullable String assignee;
    private long waitingSince = NEVER;
    private long unanswered = NEVER;

    /** @param after how many messages had been said before */
    record Note(String author, String text, int after) {}

    /** @param named the agent who was asked; {@code null} for the queue */
    BookedCase(BookedRoom room, String customer, @Nullable String named) {
        this.room = room;
        this.customer = customer;
        assignee = named;
        status = named == null ? SupportStatus.NEW : SupportStatus.OPEN;
    }

    void customerWrote(long now, Predicate<String> available) {
        waitingSince = Math.min(waitingSince, now);
        if (status == SupportStatus.NEW || status == SupportStatus.OPEN) {
            return;
        }
        status = SupportStatus.OPEN;
        if (assignee != null && !available.test(assignee)) {
            assignee = null;
        }
    }

    void deskWrote() {
        waitingSince = NEVER;
        unanswered = NEVER;
        if (!isOver()) {
            status = SupportStatus.OPEN;
        }
    }

    void take(String agent) {
        if (status == SupportStatus.NEW || status == SupportStatus.RESOLVED) {
            status = SupportStatus.OPEN;
        }
        assignee = agent;
    }

    void giveBack() {
        assignee = null;
    }

    /** Who waited when it was resolved waits again if the desk opens it again. */
    void put(SupportStatus next) {
        if (next == SupportStatus.RESOLVED) {
            unanswered = waitingSince;
            waitingSince = NEVER;
        } else if (isOver()) {
            waitingSince = unanswered;
        }
        status = next;
    }

    void note(String author, String text) {
        notes.add(new Note(author, text, room.said().size()));
    }

    void tag(List<String> all) {
        tags = List.copyOf(all);
    }

    BookedRoom room() {
        return room;
    }

    String id() {
        return room.id();
    }

    String customer() {
        return customer;
    }

    SupportStatus status() {
        return status;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    boolean isOf(String agent) {
        return agent.equals(assignee);
    }

    boolean isOver() {
        return status == SupportStatus.RESOLVED;
    }

    /** Whether it stands in the queue. */
    boolean waits() {
        return assignee == null && !isOver();
    }

    boolean isMineOf(String agent) {
        return isOf(agent) && !isOver();
    }

    long waitingSince() {
        return waitingSince;
    }

    List<String> tags() {
        return tags;
    }

    List<Note> notes() {
        return notes;
    }

    /** What was said and noted, as the desk must see it from first to last. */
    List<String> whole() {
        List<String> whole = new ArrayList<>();
        for (int said = 0; said <= room.texts().size(); said++) {
            int after = said;
            if (said > 0) {
                whole.add(room.texts().get(said - 1));
            }
            notes.stream().filter(note -> note.after() == after).map(Note::text).forEach(whole::add);
        }
        return whole;
    }

    /** What its row must say. */
    String row() {
        return String.join(" | ", id(), customer, status.toString(), Objects.toString(assignee, "nobody"),
                waitingSince == NEVER ? "answered" : "asks", String.join(",", tags), room.texts().getLast());
    }
}
