package chat.parley.server.account;

import java.time.Instant;

/** An access token that holds: for whom it speaks and until when. */
public record VerifiedToken(Caller caller, Instant expiresAt) {}
