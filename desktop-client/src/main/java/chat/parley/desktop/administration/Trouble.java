package chat.parley.desktop.administration;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Threads;

/** Why something was not done, as far as people can do something about it. */
enum Trouble {
    /** The person thought better of it. */
    CANCELLED("cancelled"),
    /** The server did not answer; it may have been done all the same. */
    SILENT("silent"),
    /** There is no such account any more. */
    GONE("gone"),
    /** The server cannot do it as things stand, such as lowering the last administrator. */
    CONFLICT("conflict"),
    /** The password is another. */
    WRONG("wrong"),
    TOO_MANY("tooMany"),
    /** A file of this computer cannot be read or written. */
    FILE("file"),
    REFUSED("refused");

    private final String word;

    Trouble(String word) {
        this.word = word;
    }

    /** Of the sentence that says it. */
    String key() {
        return "server.trouble." + word;
    }

    static Trouble of(Throwable failure) {
        return switch (Threads.cause(failure)) {
            case CancellationException _ -> CANCELLED;
            case UncheckedIOException _ -> FILE;
            case ApiFailure.Refused refused -> switch (refused.status()) {
                case 401 -> WRONG;
                case 404 -> GONE;
                case 409 -> CONFLICT;
                case 429 -> TOO_MANY;
                default -> refused.passing() ? SILENT : REFUSED;
            };
            default -> SILENT;
        };
    }
}
