package chat.parley.server.support;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whether somebody of the desk is there.
 *
 * @param awaySince when they said that they go away; {@code null} once they said that they are back
 * @param seenAt when a server last had a connection of theirs, to within a few seconds
 */
@Document("supportAgents")
record Availability(@Id String userId, @Nullable Instant awaySince, @Nullable Instant seenAt) {}
