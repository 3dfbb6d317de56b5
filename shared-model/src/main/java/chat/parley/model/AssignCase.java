package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /support/case/{roomId}/assign}.
 *
 * @param userId the agent who shall have the case; absent or {@code null} puts it back into the queue
 * @param note for whoever has it next; becomes an internal note
 * @param version the case as the caller saw it; refused with 409 if it has changed since. Absent: however it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignCase(@Nullable String userId, @Nullable String note, @Nullable Long version) {}
