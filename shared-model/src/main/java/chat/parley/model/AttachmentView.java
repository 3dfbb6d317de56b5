package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a message. Nothing of it ever changes, its content included.
 *
 * @param id what {@code GET /attachments/{id}} is asked by
 * @param name safe to be used as the name of a file on any system; at most 120 characters
 * @param type a MIME type, found out from the content and not from what its sender called it
 * @param size in bytes
 * @param width of the picture as it is to be shown, in pixels; absent if this is not a picture that the server can read
 * @param height of the picture as it is to be shown, in pixels
 * @param thumbnail whether {@code GET /attachments/{id}/thumbnail} gives a small picture of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentView(@JsonProperty("_id") String id, String name, String type, long size,
        @Nullable Integer width, @Nullable Integer height, boolean thumbnail) {}
