package chat.parley.server.account;

import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import chat.parley.server.web.NotSignedIn;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.ProtectedHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tokens that say, for some minutes, on whose behalf a request comes. Safe for use by many threads. */
@Component
public class AccessTokens {

    /** How long one holds. What a token must not outlive (a session, a role) is asked for on each use. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    /** How far clocks may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final String PARLEY = "parley";
    private static final String TYPE = "at+jwt";
    private static final String SESSION = "sid";
    private static final int MAX_LENGTH = 4096;
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final Set<String> CLAIMS = Set.of("iss", "aud", "sub", SESSION, "jti", "iat", "exp");

    private final SigningKeys keys;
    private final Standing standing;
    private final Clock clock;
    private final JwtParser parser;

    AccessTokens(SigningKeys keys, Standing standing, Clock clock) {
        this.keys = keys;
        this.standing = standing;
        this.clock = clock;
        this.parser = Jwts.parser().json(new TokenJson.Reading()).keyLocator(this::keyFor).sig().clear()
                .add(Jwts.SIG.HS256).and().enc().clear().and().key().clear().and().zip().clear().and()
                .requireIssuer(PARLEY).requireAudience(PARLEY).clockSkewSeconds(SKEW.toSeconds())
                .clock(() -> Date.from(clock.instant())).build();
    }

    /** A fresh token and when it ends. */
    record Issued(String text, Instant expiresAt) {

        /** Without the token, so that it cannot reach a log. */
        @Override
        public String toString() {
            return "Issued[expiresAt=" + expiresAt + "]";
        }
    }

    Issued issue(String userId, String sessionId) {
        var now = clock.instant();
        var expiresAt = now.plus(LIFETIME);
        var key = keys.current();
        var text = Jwts.builder().json(new TokenJson.Writing()).header().type(TYPE).keyId(key.kid()).and()
                .issuer(PARLEY).audience().add(PARLEY).and().subject(userId).claim(SESSION, sessionId)
                .id(UUID.randomUUID().toString()).issuedAt(Date.from(now)).expiration(Date.from(expiresAt))
                .signWith(key.key(), Jwts.SIG.HS256).compact();
        return new Issued(text, expiresAt);
    }

    /**
     * For whom this token speaks, as things are now: a token whose session has ended is refused at once.
     *
     * @throws NotSignedIn for every token that does not hold, whatever the reason, with one and the same answer
     */
    public VerifiedToken verify(String token) {
        if (token.length() > MAX_LENGTH || !CompactForm.isCanonical(token)) {
            throw refused();
        }
        try {
            return verify(parser.parseSignedClaims(token));
        } catch (JwtException | IllegalArgumentException forged) {
            throw refused();
        }
    }

    private VerifiedToken verify(Jws<Claims> token) {
        var claims = token.getPayload();
        if (!token.getHeader().keySet().equals(HEADER) || !TYPE.equals(token.getHeader().getType())
                || !claims.keySet().equals(CLAIMS)
                || claims.getIssuedAt().toInstant().isAfter(clock.instant().plus(SKEW))) {
            throw refused();
        }
        return standing.of(claims.get(SESSION, String.class), clock.instant())
                .filter(caller -> Objects.equals(caller.userId(), claims.getSubject()))
                .map(caller -> new VerifiedToken(caller, claims.getExpiration().toInstant()))
                .orElseThrow(AccessTokens::refused);
    }

    /** No key for a token that does not name one of ours makes jjwt refuse it. */
    private @Nullable Key keyFor(Header header) {
        if (header instanceof ProtectedHeader signed && signed.getKeyId() != null) {
            return keys.find(signed.getKeyId()).map(SigningKey::key).orElse(null);
        }
        return null;
    }

    static NotSignedIn refused() {
        return new NotSignedIn("Please sign in.");
    }
}
