package chat.parley.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.model.SessionView;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One sign-in, as long as it lasts; once it is over the document is gone. Of the refresh tokens only hashes are kept.
 *
 * @param family hash of what all refresh tokens of this session have in common
 * @param live hashes of the refresh tokens that may be used: one, or several if a lost answer made the client ask again
 * @param previous hash of the token that was exchanged for the live ones
 * @param turn how often the tokens changed; guards against two changes at once
 * @param rotatedAt when {@code previous} was first exchanged
 * @param endsAt when it ends at the latest
 * @param expiresAt when it ends unless it is used before
 * @param device what it called itself; {@code null} if it did not
 * @param confirmedAt when its person last proved anew who they are; {@code null} if not since the sign-in
 * @param keeps whether its device keeps messages; {@code null} if it has not said so
 */
@Document("sessions")
record Session(@Id ObjectId id, String userId, String family, List<String> live, @Nullable String previous, long turn,
        Instant rotatedAt, Instant createdAt, Instant endsAt, Instant expiresAt, @Nullable Boolean keeps,
        @Nullable String device, @Nullable Instant confirmedAt) {

    /** How long a token that was exchanged may be exchanged again, while none of its successors was used. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final int MAX_LIVE = 64;

    static Session begin(String userId, RefreshToken first, SessionLength length, Instant now,
            @Nullable String device) {
        var endsAt = now.plus(length.absolute());
        return new Session(new ObjectId(), userId, first.family(), List.of(first.hash()), null, 0, now, now, endsAt,
                earlier(now.plus(length.idle()), endsAt), null, device, null);
    }

    String hexId() {
        return id.toHexString();
    }

    /** When its person last proved who they are. */
    Instant provedAt() {
        return confirmedAt == null ? createdAt : confirmedAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether the token may be exchanged; if not, somebody uses what another has used before. */
    boolean accepts(RefreshToken token, Instant now) {
        return live.contains(token.hash()) || isRepeat(token, now);
    }

    /** Whether just that token was exchanged for just that successor, which nobody has used yet: the answer was lost. */
    boolean hasExchanged(RefreshToken token, RefreshToken successor) {
        return token.hash().equals(previous) && live.contains(successor.hash());
    }

    /** This session after an accepted token was exchanged for its successor. */
    Session exchange(RefreshToken used, RefreshToken successor, SessionLength length, Instant now) {
        var expires = earlier(now.plus(length.idle()), endsAt);
        if (live.contains(used.hash())) {
            return new Session(id, userId, family, List.of(successor.hash()), used.hash(), turn + 1, now, createdAt,
                    endsAt, expires, keeps, device, confirmedAt);
        }
        var siblings = Stream.concat(live.stream(), Stream.of(successor.hash())).toList();
        var newest = siblings.subList(Math.max(0, siblings.size() - MAX_LIVE), siblings.size());
        return new Session(id, userId, family, newest, previous, turn + 1, rotatedAt, createdAt, endsAt, expires, keeps,
                device, confirmedAt);
    }

    /** As the person sees it. */
    SessionView view(String currentId) {
        return new SessionView(hexId(), device, createdAt, rotatedAt, hexId().equals(currentId));
    }

    private boolean isRepeat(RefreshToken token, Instant now) {
        return token.hash().equals(previous) && now.isBefore(rotatedAt.plus(GRACE));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
