package chat.parley.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /admin/overview/messages}.
 *
 * @param from the beginning of the first step
 * @param stepSeconds how long each step is
 * @param messages how many were posted in each; {@code null} where nobody counted because the server was not there
 */
public record ActivityAnswer(boolean success, @WireTime Instant from, int stepSeconds, List<@Nullable Long> messages) {

    public ActivityAnswer {
        messages = Collections.unmodifiableList(new ArrayList<>(messages));
    }
}
