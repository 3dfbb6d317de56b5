package chat.parley.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /room/{roomId}/message}.
 *
 * @param clientId made by the client, unique among the author's messages; sent again it yields the first result
 * @param replyTo id of a message in the same room
 * @param messageText may be absent or empty if there are attachments
 * @param attachments ids of the sender's own finished uploads, at most 10
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostMessage(@Nullable String messageText, @Nullable String clientId, @Nullable String replyTo,
        @Nullable List<String> attachments) {}
