package chat.parley.server.account;

import chat.parley.model.CreateUser;
import chat.parley.model.SignUpMode;
import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.Refusal;
import org.springframework.stereotype.Service;

/** Makes accounts for those who were invited. */
@Service
class InvitedSignUp {

    private final SignUpPolicy policy;
    private final SignUp signUp;
    private final Invitations invitations;
    private final AuditLog audit;

    InvitedSignUp(SignUpPolicy policy, SignUp signUp, Invitations invitations, AuditLog audit) {
        this.policy = policy;
        this.signUp = signUp;
        this.invitations = invitations;
        this.audit = audit;
    }

    /**
     * What the account becomes is the invitation's to say. Whoever fails uses nothing up; a crash in between may, and never lets
     * in more than were invited.
     *
     * @param address of the client
     * @throws InvitationInvalid if nobody can come by it
     * @throws chat.parley.server.web.Invalid with a sentence for each wrong field
     * @throws chat.parley.server.web.Conflict if the user name or the e-mail address is taken
     */
    Account create(CreateUser wish, String code, String address) {
        if (policy.mode() == SignUpMode.CLOSED) {
            throw SignUp.closed();
        }
        StoredInvitation invitation = invitations.find(code);
        CreateUser checked = AccountRules.check(new CreateUser(wish.username(), wish.password(), wish.firstName(),
                wish.lastName(), invitation.type(), wish.email()));
        invitations.take(invitation);
        Account account = insert(checked, invitation);
        audit.record(new Actor(account.username(), address),
                new Deed("invitation-used", account.username(), invitation.createdBy()));
        return account;
    }

    private Account insert(CreateUser checked, StoredInvitation invitation) {
        try {
            return signUp.insert(checked);
        } catch (Refusal notMade) {
            invitations.giveBack(invitation);
            throw notMade;
        }
    }
}
