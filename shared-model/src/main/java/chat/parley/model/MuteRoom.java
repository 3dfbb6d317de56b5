package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /room/{roomId}/mute}.
 *
 * @param until end of the silence; absent with {@code muted} means until it is lifted
 * @param exceptMentions whether messages that mention the member are to be told all the same; absent for not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MuteRoom(@Nullable Boolean muted, @WireTime @Nullable Instant until, @Nullable Boolean exceptMentions) {

    /** Silent for everything. */
    public MuteRoom(boolean muted, @Nullable Instant until) {
        this(muted, until, null);
    }
}
