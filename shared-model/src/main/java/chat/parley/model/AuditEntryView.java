package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something an administrator did.
 *
 * @param actor user name of who did it, as it was then; absent if it was done from a shell on the server's computer
 * @param action what, in a word such as {@code person-suspended}
 * @param subject what it was done to, as it was called then; absent if it was the server itself
 * @param detail more of it, such as the new role; absent if there is no more to say
 * @param address from where; absent if it was done from a shell on the server's computer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntryView(@JsonProperty("_id") String id, @WireTime Instant at, @Nullable String actor,
        String action,
        @Nullable String subject, @Nullable String detail, @Nullable String address) {}
