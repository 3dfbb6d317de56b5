package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /admin/invitations}.
 *
 * @param type what those become who come by it
 * @param uses how many may come by it
 * @param days how long it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MakeInvitation(@Nullable UserType type, @Nullable Integer uses, @Nullable Integer days) {}
