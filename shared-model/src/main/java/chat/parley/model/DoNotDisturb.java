package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /users/{id}/do-not-disturb}.
 *
 * @param until when it ends by itself; absent with {@code on} means when the person ends it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DoNotDisturb(@Nullable Boolean on, @WireTime @Nullable Instant until) {}
