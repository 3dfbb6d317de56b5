package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's own sign-ins.
 *
 * @param device what the device called itself; absent if it did not
 * @param lastActiveAt when it was last used, to some ten minutes
 * @param current whether it is the one that asks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(@JsonProperty("_id") String id, @Nullable String device, @WireTime Instant createdAt,
        @WireTime Instant lastActiveAt, boolean current) {}
