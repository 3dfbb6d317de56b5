package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /uploads}.
 *
 * @param name of the file
 * @param size in bytes, at least 1
 * @param type what its owner holds it to be; the server finds out by itself
 * @param sha256 64 hexadecimal digits: if given, the upload succeeds only if this is what arrived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StartUpload(@Nullable String name, @Nullable Long size, @Nullable String type,
        @Nullable String sha256) {}
