package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /support/case/{roomId}/status}.
 *
 * @param until with {@code on-hold}, and only then: when it comes back, in the future
 * @param version the case as the caller saw it; refused with 409 if it has changed since. Absent: however it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeCaseStatus(@Nullable SupportStatus status, @WireTime @Nullable Instant until,
        @Nullable Long version) {}
