package chat.parley.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the desk keeps about one support conversation. Only agents and admins ever receive one.
 *
 * @param assignee who looks after it; of a resolved case, who did last
 * @param waitingSince time of the customer's first message since the last answer
 * @param snoozedUntil of a case that is put off: when it comes back
 * @param subject first line of the customer's first message, at most 80 UTF-16 units
 * @param lastNumber number of the room's newest message, 0 for none
 * @param version rises by one with each change of the case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportCaseView(String roomId, UserView customer, SupportStatus status, @Nullable UserView assignee,
        @WireTime @Nullable Instant waitingSince, @WireTime @Nullable Instant snoozedUntil,
        @WireTime @Nullable Instant resolvedAt, List<String> tags, @Nullable String subject,
        @Nullable SupportPreview lastMessage, long lastNumber, long version, @WireTime Instant createdAt,
        @WireTime Instant updatedAt) {

    public SupportCaseView {
        tags = List.copyOf(tags);
    }
}
