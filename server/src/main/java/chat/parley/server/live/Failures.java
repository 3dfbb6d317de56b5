package chat.parley.server.live;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.web.DatabaseAway;
import chat.parley.server.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Why a frame was not carried out, in the words of the REST problems. */
@Component
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    ServerFrame.Failure of(@Nullable String ref, Refusal refusal) {
        return new ServerFrame.Failure(ref, refusal.status(), refusal.type(), refusal.message(), refusal.errors());
    }

    /** Whoever reports it has the id, whoever mends it finds the cause under the id in the log. */
    ServerFrame.Failure unexpected(@Nullable String ref, RuntimeException failure) {
        Refusal passing = DatabaseAway.orFull(failure);
        if (passing != null) {
            return of(ref, passing);
        }
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Unexpected failure {}", id, failure);
        return new ServerFrame.Failure(ref, 500, "/problems/internal-server-error",
                "Something went wrong on the server. If it keeps happening, report it with the id " + id + ".", null);
    }
}
