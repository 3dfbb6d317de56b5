package chat.parley.server.support;

import chat.parley.server.web.Conflict;
import org.jspecify.annotations.Nullable;

/** The case is not as the caller saw it. */
class CaseChangedMeanwhile extends Conflict {

    private CaseChangedMeanwhile() {
        super("case-changed", "This conversation has changed meanwhile. Look at it again.");
    }

    /** @param version that the caller saw; {@code null} if they take it as it is */
    static void refuse(SupportCase now, @Nullable Long version) {
        if (version != null && version != now.version()) {
            throw new CaseChangedMeanwhile();
        }
    }
}
