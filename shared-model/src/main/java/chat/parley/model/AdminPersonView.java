package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A person, as an administrator sees them.
 *
 * @param suspendedAt since when they may not come in; absent if they may
 * @param lastActiveAt when one of their devices was last used, to some ten minutes; absent if they are signed in nowhere
 * @param devices on how many devices they are signed in
 * @param online whether one of them is connected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminPersonView(UserView user, @Nullable @WireTime Instant suspendedAt,
        @Nullable @WireTime Instant lastActiveAt, int devices, boolean online) {}
