package chat.parley.server.support;

import chat.parley.model.Problem;
import chat.parley.model.UserView;
import chat.parley.server.web.Conflict;

/** Another agent was first. */
class AlreadyClaimed extends Conflict {

    private final UserView assignee;

    AlreadyClaimed(UserView assignee) {
        super("already-claimed", assignee.fullName() + " has this conversation already.");
        this.assignee = assignee;
    }

    @Override
    public Problem problem() {
        Problem plain = super.problem();
        return new Problem(plain.type(), plain.title(), plain.status(), plain.detail(), false, plain.message(), null,
                assignee);
    }
}
