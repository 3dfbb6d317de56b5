package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /support/reply} and {@code PUT /support/reply/{replyId}}.
 *
 * @param shortcut 1 to 32 letters, digits, dots, dashes and underscores, unique among what its users see
 * @param title 1 to 80 characters
 * @param shared for the whole desk; absent means for oneself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriteCannedReply(@Nullable String shortcut, @Nullable String title, @Nullable String text,
        @Nullable Boolean shared) {}
