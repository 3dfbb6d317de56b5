package chat.parley.desktop.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be sent, of which this computer keeps a copy, so that nothing that happens to the original changes what
 * is sent.
 *
 * @param key names the copy among {@link OutgoingFiles}
 * @param name as it was called
 * @param size in bytes
 * @param sha256 of its content
 * @param width of the picture, as it is to be shown; {@code null} if it is none
 * @param uploadId under which the server takes it; {@code null} before it was asked
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KeptFile(String key, String name, long size, String sha256, @Nullable Integer width,
        @Nullable Integer height, @Nullable String uploadId) {

    public KeptFile uploadedAs(@Nullable String id) {
        return new KeptFile(key, name, size, sha256, width, height, id);
    }

    /** Without its name, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "KeptFile[" + key + "]";
    }
}
