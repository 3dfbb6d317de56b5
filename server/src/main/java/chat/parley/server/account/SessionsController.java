package chat.parley.server.account;

import java.util.Comparator;

import chat.parley.model.Done;
import chat.parley.model.SessionView;
import chat.parley.model.SessionsAnswer;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a person is signed in, and ending that from elsewhere. */
@RestController
class SessionsController {

    private static final Comparator<SessionView> THIS_THEN_LATEST = Comparator.comparing(SessionView::current)
            .thenComparing(SessionView::lastActiveAt).reversed();

    private final SignIns signIns;

    SessionsController(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping("/sessions")
    SessionsAnswer list(Caller caller) {
        return new SessionsAnswer(true, signIns.of(caller.userId()).stream()
                .map(session -> session.view(caller.sessionId())).sorted(THIS_THEN_LATEST).toList());
    }

    /** Those of others are as if there were none. */
    @DeleteMapping("/sessions/{sessionId}")
    Done end(Caller caller, @PathVariable String sessionId) {
        if (signIns.of(caller.userId()).stream().noneMatch(session -> session.hexId().equals(sessionId))) {
            throw new SessionNotFound();
        }
        signIns.end(caller.userId(), sessionId::equals);
        return new Done(true, "That device is signed out.");
    }

    @DeleteMapping("/sessions")
    Done endOthers(Caller caller) {
        signIns.end(caller.userId(), sessionId -> !sessionId.equals(caller.sessionId()));
        return new Done(true, "All other devices are signed out.");
    }
}
