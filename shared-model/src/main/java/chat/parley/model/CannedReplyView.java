package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A text kept for answering.
 *
 * @param shortcut what is typed after a slash to find it
 * @param text may hold placeholders, such as {@code {customer.firstName}}, which the client fills in
 * @param shared whether the whole desk has it; else only its owner
 * @param ownerId of one that is not shared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CannedReplyView(String replyId, String shortcut, String title, String text, boolean shared,
        @Nullable String ownerId) {}
