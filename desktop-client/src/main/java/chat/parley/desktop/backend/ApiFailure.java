package chat.parley.desktop.backend;

import java.time.Duration;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;

/** What was asked of the server did not come to pass. Read it with a {@code switch}: the set is closed. */
public abstract sealed class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ApiFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No answer came: nobody listens, the network is away, or it took too long. It may have happened all the same. */
    public static sealed class Unreachable extends ApiFailure {
        private static final long serialVersionUID = 1L;

        public Unreachable(Throwable cause) {
            super("the server did not answer", cause);
        }
    }

    /** Somebody listens there, but shows a certificate that is not to be trusted, so nothing was asked. */
    public static final class Untrusted extends Unreachable {
        private static final long serialVersionUID = 1L;
        private final transient ServerCertificate certificate;

        public Untrusted(ServerCertificate certificate, Throwable cause) {
            super(cause);
            this.certificate = certificate;
        }

        public ServerCertificate certificate() {
            return certificate;
        }
    }

    /** The server answered no, and says why. */
    public static final class Refused extends ApiFailure {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;
        private final @Nullable Duration retryAfter;

        public Refused(Problem problem, @Nullable Duration retryAfter) {
            super(problem.status() + " " + problem.type(), null);
            this.problem = problem;
            this.retryAfter = retryAfter;
        }

        public Problem problem() {
            return problem;
        }

        public int status() {
            return problem.status();
        }

        /** How long to wait before asking again, if the server said. */
        public @Nullable Duration retryAfter() {
            return retryAfter;
        }

        /** Whether it is a failure of that kind, as the last part of its type names it. */
        public boolean is(String kind) {
            return problem.type().equals("/problems/" + kind);
        }

        /** Whether the same request may succeed later: too many at once, or a server in trouble. */
        public boolean passing() {
            return status() == 429 || status() == 408 || status() >= 500;
        }
    }

    /** This computer's session is over: signed out elsewhere, expired, or the account is gone. */
    public static final class SignedOut extends ApiFailure {
        private static final long serialVersionUID = 1L;

        public SignedOut() {
            super("signed out", null);
        }
    }

    /** Something answered, but no Parley server that this app understands. */
    public static final class Garbled extends ApiFailure {
        private static final long serialVersionUID = 1L;

        public Garbled(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }
}
