package chat.parley.desktop.signin;

import chat.parley.desktop.backend.NotAnAddress;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.model.FoundServer;

/** What is known of the server whose address is typed. */
sealed interface ServerCheck {

    /** Nothing typed. */
    record Nothing() implements ServerCheck {}

    /** Typed, and an answer is on its way or about to be asked for. */
    record Looking() implements ServerCheck {}

    /** It answered. */
    record Found(FoundServer found) implements ServerCheck {}

    /** Nobody answers there. */
    record Silent() implements ServerCheck {}

    /** Somebody answers, with a certificate that this computer does not trust. */
    record Doubtful(ServerCertificate certificate) implements ServerCheck {}

    /** Somebody answers, but it is no server that this app understands. */
    record Foreign() implements ServerCheck {}

    /** No address, or one that the app does not talk to. */
    record Unusable(NotAnAddress.Why why) implements ServerCheck {}
}
