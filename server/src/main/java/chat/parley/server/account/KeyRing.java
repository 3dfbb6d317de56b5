package chat.parley.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The signing keys as they are at some moment, by age. One signs; one that signed before is good until the last token that it
 * can have signed has ended, and nobody is signed out by that.
 *
 * @param notice how long after it was made a key begins to sign
 * @param retires whether older keys end at all
 */
record KeyRing(List<SigningKey> keys, Duration notice, boolean retires) {

    /** How long a key is good after another has taken its place. */
    static final Duration TAIL = AccessTokens.LIFETIME.plus(AccessTokens.SKEW);

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::madeAt).thenComparing(SigningKey::kid)).toList();
    }

    static KeyRing of(KeyPlace place) {
        return new KeyRing(place.readAll(), place.notice(), place.isOurs());
    }

    /** The one that signs: the newest that everybody has heard of. */
    SigningKey current(Instant now) {
        return keys.reversed().stream().filter(key -> !signsFrom(key).isAfter(now)).findFirst()
                .orElseGet(keys::getFirst);
    }

    /** One by which a token may have been signed that has not ended yet. */
    Optional<SigningKey> find(String kid, Instant now) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst().filter(key -> !isOutlived(key, now));
    }

    /** Those whose last token has ended. */
    List<SigningKey> outlived(Instant now) {
        return keys.stream().filter(key -> isOutlived(key, now)).toList();
    }

    private boolean isOutlived(SigningKey key, Instant now) {
        int next = keys.indexOf(key) + 1;
        return retires && next < keys.size() && !keys.get(next).madeAt().equals(Instant.EPOCH)
                && signsFrom(keys.get(next)).plus(TAIL).isBefore(now);
    }

    private Instant signsFrom(SigningKey key) {
        return key.madeAt().plus(notice);
    }
}
