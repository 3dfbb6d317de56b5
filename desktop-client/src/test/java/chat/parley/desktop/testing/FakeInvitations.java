package chat.parley.desktop.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import chat.parley.model.InvitationAnswer;
import chat.parley.model.InvitationView;
import chat.parley.model.MakeInvitation;

/** The invitations of a server in memory, newest first. One thread only. */
public final class FakeInvitations {

    private static final Instant NOW = Instant.parse("2026-11-19T09:41:00Z");

    private final List<InvitationView> invitations = new ArrayList<>();

    public void add(InvitationView invitation) {
        invitations.add(invitation);
    }

    List<InvitationView> all() {
        return List.copyOf(invitations);
    }

    InvitationAnswer make(MakeInvitation wish) {
        int uses = Objects.requireNonNull(wish.uses());
        var made = new InvitationView("i" + invitations.size(), Objects.requireNonNull(wish.type()), uses, uses, NOW,
                NOW.plus(Duration.ofDays(Objects.requireNonNull(wish.days()))), "elena");
        invitations.addFirst(made);
        return new InvitationAnswer(true, made, "7K3QF-9D2MX-B4T8W-HN5ZR");
    }

    boolean remove(String id) {
        return invitations.removeIf(each -> each.id().equals(id));
    }
}
