package chat.parley.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import chat.parley.model.InvitationAnswer;
import chat.parley.model.InvitationView;
import chat.parley.model.MakeInvitation;
import chat.parley.model.SignUpMode;
import chat.parley.model.UserType;
import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.Conflict;
import chat.parley.server.web.Invalid;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Invitations that administrators make, hand over and withdraw. */
@Service
class Invitations {

    static final int MOST_USES = 1_000;
    static final int MOST_DAYS = 90;
    private static final int MOST_LISTED = 200;

    private final StoredInvitations stored;
    private final SignUpPolicy policy;
    private final AuditLog audit;
    private final Clock clock;

    Invitations(StoredInvitations stored, SignUpPolicy policy, AuditLog audit, Clock clock) {
        this.stored = stored;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    List<InvitationView> all() {
        return stored.newest(MOST_LISTED).stream().map(StoredInvitation::view).toList();
    }

    /**
     * @return with the code, which is nowhere else
     * @throws Invalid with a sentence for each field that is wrong
     * @throws Conflict while nobody can come by an invitation
     */
    InvitationAnswer make(MakeInvitation wish, Actor by) {
        Map<String, String> errors = new LinkedHashMap<>();
        UserType type = wish.type();
        if (type == null) {
            errors.put("type", "The type must be consumer or support.");
        }
        int uses = within(wish.uses(), MOST_USES, "uses", errors);
        int days = within(wish.days(), MOST_DAYS, "days", errors);
        if (type == null || !errors.isEmpty()) {
            throw new Invalid(errors);
        }
        if (policy.mode() == SignUpMode.CLOSED) {
            throw new Conflict("sign-up-closed", "New accounts are closed here. Open them to invitations first.");
        }
        InvitationCode code = InvitationCode.random();
        Instant now = clock.instant();
        var invitation = new StoredInvitation(new ObjectId(), code.hash(), type, uses, uses, now,
                now.plus(Duration.ofDays(days)), String.valueOf(by.username()));
        stored.insert(invitation);
        audit.record(by, new Deed("invitation-made", null, described(invitation)));
        return new InvitationAnswer(true, invitation.view(), code.text());
    }

    /** @throws InvitationNotFound if there is none */
    void withdraw(String id, Actor by) {
        StoredInvitation gone = stored.remove(id).orElseThrow(InvitationNotFound::new);
        audit.record(by, new Deed("invitation-withdrawn", null, described(gone)));
    }

    /**
     * The one of this code, if somebody could come by it now.
     *
     * @throws InvitationInvalid if nobody can
     */
    StoredInvitation find(String code) {
        return InvitationCode.parse(code).flatMap(stored::find)
                .filter(found -> found.left() > 0 && found.expiresAt().isAfter(clock.instant()))
                .orElseThrow(InvitationInvalid::new);
    }

    /** @throws InvitationInvalid if others have used it up meanwhile, or it has ended */
    void take(StoredInvitation invitation) {
        if (!stored.take(invitation.id(), clock.instant())) {
            throw new InvitationInvalid();
        }
    }

    void giveBack(StoredInvitation invitation) {
        stored.giveBack(invitation.id());
    }

    /** Without the code: {@code support, 10}. */
    private static String described(StoredInvitation invitation) {
        return invitation.type().name().toLowerCase(Locale.ROOT) + ", " + invitation.uses();
    }

    private static int within(@Nullable Integer number, int most, String field, Map<String, String> errors) {
        if (number == null || number < 1 || number > most) {
            errors.put(field, "This must be a whole number from 1 to " + most + ".");
            return 0;
        }
        return number;
    }
}
