package chat.parley.server.account;

import chat.parley.model.Done;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The end of an account: one's own at once, another's by an administrator who has just proved who they are. */
@RestController
class LeavingController {

    private final Leaving leaving;
    private final Confirmation confirmation;

    LeavingController(Leaving leaving, Confirmation confirmation) {
        this.leaving = leaving;
        this.confirmation = confirmation;
    }

    @DeleteMapping("/users/{id}")
    Done delete(@PathVariable String id, Caller caller) {
        if (caller.isAdmin() && !caller.userId().equals(id)) {
            confirmation.require(caller.sessionId());
        }
        leaving.delete(id, caller);
        return new Done(true, "Deleted a count of 1 user.");
    }
}
