package chat.parley.desktop.backend;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import chat.parley.model.LoginAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one signed-in person. The access token lives in memory only; the refresh token is told to whoever keeps
 * it each time it changes. Safe for use by many threads: however many find their token refused, it is renewed once.
 */
public final class Session {
    /** It goes into a header, and between spaces into what is kept. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4096}");

    private final ServerAddress address;
    private final Door door;
    private final Consumer<String> keeper;
    /** {@code null} until a kept one is first needed. */
    private @Nullable Renewal renewal;
    private Supplier<Optional<String>> kept = Optional::empty;
    private @Nullable String accessToken;
    private Instant expiresAt = Instant.EPOCH;
    private boolean over;

    private Session(ServerAddress address, Door door, Consumer<String> keeper) {
        this.address = address;
        this.door = door;
        this.keeper = keeper;
    }

    /** A session that has just begun. {@code keeper} hears what to keep for {@link #resume}, each time it changes, and may block. */
    public static Session begin(ServerAddress address, Door door, LoginAnswer answer, Consumer<String> keeper) {
        Session session = new Session(address, door, keeper);
        session.take(answer);
        return session;
    }

    /**
     * A session that was kept from an earlier run. It asks for its refresh token, and the server for an access token, when
     * it is first used; without the former it is over.
     *
     * @param kept may block
     */
    public static Session resume(ServerAddress address, Door door, Supplier<Optional<String>> kept,
            Consumer<String> keeper) {
        Session session = new Session(address, door, keeper);
        session.kept = kept;
        return session;
    }

    ServerAddress address() {
        return address;
    }

    /**
     * Does something with an access token, and once more with a new one if the first is refused. Blocks.
     *
     * @throws ApiFailure.SignedOut if the session is over
     */
    <T> T with(Function<String, T> request) {
        String token = token();
        try {
            return request.apply(token);
        } catch (ApiFailure.Refused refused) {
            // A wrong password is a 401, too, and another token makes it no better.
            if (refused.status() != 401 || refused.is("wrong-password")) {
                throw refused;
            }
        }
        return request.apply(renewed(token));
    }

    /** An access token, which the server may yet refuse. Blocks when there is none. */
    synchronized String token() {
        return accessToken != null && !over ? accessToken : refresh();
    }

    /** A token other than that one, which was refused or will soon be. Blocks; one refresh serves all who wait. */
    synchronized String renewed(String stale) {
        return accessToken != null && !over && !accessToken.equals(stale) ? accessToken : refresh();
    }

    /** When the current access token ends, by the server's clock. */
    synchronized Instant expiresAt() {
        return expiresAt;
    }

    /** Ends the session, on the server too if it can be reached. Blocks. */
    void end() {
        @Nullable
        String token;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            accessToken = null;
            Renewal last = renewal();
            token = last == null ? null : last.token();
        }
        try {
            if (token != null) {
                door.signOut(address, token);
            }
        } catch (ApiFailure e) {
            // The person has left this computer all the same; the server lets an unused session expire.
        }
    }

    private @Nullable Renewal renewal() {
        if (renewal == null) {
            renewal = kept.get().map(Renewal::parse).orElse(null);
        }
        return renewal;
    }

    private String refresh() {
        Renewal last = over ? null : renewal();
        if (last == null) {
            over = true;
            throw new ApiFailure.SignedOut();
        }
        Renewal begun = last.begun();
        if (!begun.equals(last)) {
            renewal = begun;
            keeper.accept(begun.kept());
        }
        try {
            return take(door.refresh(address, begun.token(), String.valueOf(begun.next())));
        } catch (ApiFailure.Refused refused) {
            if (refused.passing()) {
                throw refused;
            }
            over = true;
            accessToken = null;
            throw new ApiFailure.SignedOut();
        }
    }

    private synchronized String take(LoginAnswer answer) {
        if (!TOKEN.matcher(answer.authorization()).matches() || !TOKEN.matcher(answer.refreshToken()).matches()) {
            throw new ApiFailure.Garbled("a token that cannot be one", null);
        }
        renewal = new Renewal(answer.refreshToken(), null);
        accessToken = answer.authorization();
        expiresAt = answer.expiresAt();
        keeper.accept(answer.refreshToken());
        return answer.authorization();
    }
}
