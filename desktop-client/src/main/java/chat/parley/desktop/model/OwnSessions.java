package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.model.ChangePassword;
import chat.parley.model.SessionView;
import chat.parley.model.UserView;

/**
 * Where a person is signed in, and what keeps others from being so. Every future completes on the JavaFX thread once the
 * server has done it, failing with {@link ApiFailure}.
 */
public final class OwnSessions {
    private final UserView me;
    private final Calls calls;

    OwnSessions(UserView me, Calls calls) {
        this.me = me;
        this.calls = calls;
    }

    /** All of the person's sign-ins, this one first, then those used latest. */
    public CompletableFuture<List<SessionView>> all() {
        return calls.ask(api -> List.copyOf(api.sessions()));
    }

    /** Signs the person out there. */
    public CompletableFuture<Void> end(SessionView session) {
        return calls.tell(api -> api.endSession(session.id()));
    }

    /** Signs the person out everywhere but here. */
    public CompletableFuture<Void> endOthers() {
        return calls.tell(api -> api.endOtherSessions());
    }

    /** Changes the person's own password; their other devices are signed out. */
    public CompletableFuture<Void> changePassword(String old, String fresh) {
        return calls.tell(api -> api.changePassword(me.id(), new ChangePassword(old, fresh)));
    }
}
