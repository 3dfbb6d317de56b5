package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /sessions}: one's own sign-ins, this one first, then those used latest. */
public record SessionsAnswer(boolean success, List<SessionView> sessions) {

    public SessionsAnswer {
        sessions = List.copyOf(sessions);
    }
}
