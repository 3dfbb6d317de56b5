package chat.parley.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An invitation, as an administrator sees it. Its code is told once, when it is made.
 *
 * @param type what those become who come by it
 * @param uses how many may come by it
 * @param left how many still may
 * @param createdBy user name of the administrator who made it, as it was then
 */
public record InvitationView(@JsonProperty("_id") String id, UserType type, int uses, int left,
        @WireTime Instant createdAt, @WireTime Instant expiresAt, String createdBy) {}
