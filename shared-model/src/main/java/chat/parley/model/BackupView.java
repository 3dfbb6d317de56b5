package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A backup.
 *
 * @param name of its folder
 * @param at when it was begun
 * @param bytes how large it is
 * @param state {@code running}, {@code verified} or {@code failed}
 * @param failure why it failed, in a sentence; absent if it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackupView(String name, @WireTime Instant at, long bytes, String state, @Nullable String failure) {}
