package chat.parley.server.account;

import java.time.Clock;

import chat.parley.model.DoNotDisturb;
import chat.parley.model.Done;
import chat.parley.server.web.Forbidden;
import chat.parley.server.web.Invalid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Wanting to be left alone for a while. */
@RestController
class QuietController {

    private final Quiets quiets;
    private final Clock clock;

    QuietController(Quiets quiets, Clock clock) {
        this.quiets = quiets;
        this.clock = clock;
    }

    @PutMapping("/users/{id}/do-not-disturb")
    Done change(@PathVariable String id, @RequestBody DoNotDisturb wish, Caller caller) {
        if (!id.equals(caller.userId())) {
            throw new Forbidden("Only you can say whether you want to be disturbed.");
        }
        if (wish.on() == null) {
            throw new Invalid("on", "Say whether you want to be left alone.");
        }
        if (wish.until() != null && !wish.until().isAfter(clock.instant())) {
            throw new Invalid("until", "It must end in the future.");
        }
        if (wish.on()) {
            quiets.begin(id, wish.until());
            return new Done(true, "You are not disturbed now.");
        }
        quiets.end(id);
        return new Done(true, "You may be disturbed again.");
    }
}
