package chat.parley.model;

/**
 * Answer of {@code POST /admin/invitations}.
 *
 * @param code what is handed over; it is nowhere else
 */
public record InvitationAnswer(boolean success, InvitationView invitation, String code) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "InvitationAnswer[invitation=" + invitation + "]";
    }
}
