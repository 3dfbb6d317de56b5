package chat.parley.server.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person wants to be left alone.
 *
 * @param until when that ends by itself; {@code null} if they end it
 */
@Document("quiet")
record Quiet(@Id String userId, @Nullable Instant until) {}
