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
 * @param calledIn whom its notes call in who have not looked since, each once; absent for nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportCaseView(String roomId, UserView customer, SupportStatus status, @Nullable UserView assignee,
        @WireTime @Nullable Instant waitingSince, @WireTime @Nullable Instant snoozedUntil,
        @WireTime @Nullable Instant resolvedAt, List<String> tags, @Nullable String subject,
        @Nullable SupportPreview lastMessage, long lastNumber, long version, @WireTime Instant createdAt,
        @WireTime Instant updatedAt, @Nullable List<CalledIn> calledIn) {

    public SupportCaseView {
        tags = List.copyOf(tags);
        calledIn = calledIn == null ? null : List.copyOf(calledIn);
    }

    /** The call to that person, or {@code null} if nobody calls them in. */
    public @Nullable CalledIn callTo(String userId) {
        return calledIn == null
                ? null
                : calledIn.stream().filter(call -> call.userId().equals(userId)).findFirst().orElse(null);
    }
}
