package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /admin/invitations}, newest first. */
public record InvitationsAnswer(boolean success, List<InvitationView> invitations) {

    public InvitationsAnswer {
        invitations = List.copyOf(invitations);
    }
}
