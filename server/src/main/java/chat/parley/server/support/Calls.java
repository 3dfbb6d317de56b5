package chat.parley.server.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whom the notes of a case call in who have not looked since. Never changes; the notes give the calls after them.
 *
 * @param upTo version of the newest note that is taken up; of notes that call nobody, some may be left out
 */
record Calls(List<Call> open, long upTo) {

    static final Calls NONE = new Calls(List.of(), 0);
    /** So many notes that call nobody are rather read again than written down. */
    private static final int LEFT_OUT = 100;

    Calls {
        open = List.copyOf(open);
    }

    /**
     * A note calls somebody in.
     *
     * @param since version of the case's notes in which the note came to name them
     */
    record Call(String noteId, String userId, String byId, long since) {}

    /** Takes up all newer notes as their latest changes left them, by version. Whoever has looked is not called by them again. */
    Calls after(List<SupportNote> newer) {
        Calls after = this;
        for (SupportNote note : newer) {
            after = after.after(note, upTo);
        }
        return after;
    }

    private Calls after(SupportNote note, long known) {
        String noteId = note.id().toHexString();
        List<Call> next = new ArrayList<>(open);
        next.removeIf(call -> call.noteId().equals(noteId));
        for (SupportNote.Named named : note.named()) {
            var call = new Call(noteId, named.userId(), note.authorId(), named.since());
            if (named.since() > known || open.contains(call)) {
                next.add(call);
            }
        }
        boolean calls = !note.named().isEmpty() || next.size() != open.size();
        return calls || note.version() - upTo > LEFT_OUT ? new Calls(next, note.version()) : this;
    }

    /** Somebody has seen all notes up to that version. */
    Calls seen(String userId, long version) {
        return without(call -> call.userId().equals(userId) && call.since() <= version);
    }

    /** Somebody is no longer there to be called. */
    Calls without(String userId) {
        return without(call -> call.userId().equals(userId));
    }

    /** Everybody who is called in, by their newest call. */
    Collection<Call> newest() {
        Map<String, Call> newest = new LinkedHashMap<>();
        open.forEach(call -> newest.merge(call.userId(), call, (one, other) -> other.since() > one.since()
                ? other
                : one));
        return newest.values();
    }

    private Calls without(Predicate<Call> gone) {
        List<Call> rest = open.stream().filter(gone.negate()).toList();
        return rest.size() == open.size() ? this : new Calls(rest, upTo);
    }
}
