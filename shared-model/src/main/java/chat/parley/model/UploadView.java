package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to the server.
 *
 * @param id also of the attachment that becomes of it
 * @param size in bytes
 * @param received bytes that the server holds on disk: where to go on
 * @param expiresAt when it is forgotten unless it is posted before
 * @param attachment what became of it; absent until all has been received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UploadView(@JsonProperty("_id") String id, String name, long size, long received,
        @WireTime Instant expiresAt, @Nullable AttachmentView attachment) {}
