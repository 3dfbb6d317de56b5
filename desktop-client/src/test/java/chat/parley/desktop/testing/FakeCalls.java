package chat.parley.desktop.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import chat.parley.model.CalledIn;
import chat.parley.model.Mentions;
import chat.parley.model.SupportNoteView;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** Whom notes call in who have not seen them. */
final class FakeCalls {

    /** Up to which version somebody has seen the notes of a case, by both. */
    private final Map<String, Long> seen = new HashMap<>();

    void see(String roomId, UserView agent, long upTo) {
        seen.merge(roomId + agent.id(), upTo, Math::max);
    }

    /** @param notes of one case, by version */
    List<CalledIn> in(String roomId, List<SupportNoteView> notes, List<UserView> staff) {
        Map<String, CalledIn> calls = new HashMap<>();
        for (SupportNoteView note : notes) {
            Mentions.in(note.text(), name -> named(name, staff)).stream().map(Mentions.Mention::person)
                    .filter(agent -> !agent.equals(note.author()))
                    .filter(agent -> note.version() > seen.getOrDefault(roomId + agent.id(), 0L))
                    .forEach(agent -> calls.put(agent.id(), new CalledIn(agent.id(), note.author(), note.version())));
        }
        return new ArrayList<>(calls.values());
    }

    private static @Nullable UserView named(String name, List<UserView> staff) {
        return staff.stream().filter(agent -> Mentions.key(agent.username()).equals(name)).findFirst().orElse(null);
    }
}
