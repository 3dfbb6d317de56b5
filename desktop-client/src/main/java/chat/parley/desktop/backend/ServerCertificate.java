package chat.parley.desktop.backend;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A certificate that a server showed and that the app does not take for granted: nothing was said to that server.
 *
 * @param place host and port of the server, as {@link Agreements} names it
 * @param doubt what is wrong with it
 * @param issuedTo the names it was made for, as it says itself: to be shown, not to be believed
 * @param validUntil when it ends
 * @param agreed the certificate that the person had agreed to before, if there was one
 */
public record ServerCertificate(String place, Fingerprint fingerprint, Doubt doubt, String issuedTo,
        Instant validUntil, @Nullable Fingerprint agreed) {

    /** The worst thing about it; those further down are worse. */
    public enum Doubt {
        /** Nobody whom this computer trusts vouches for it. */
        UNKNOWN_ISSUER,
        /** It was made for another server. */
        OTHER_NAME,
        /** Its time has not begun or is over. */
        OUT_OF_DATE,
        /** The person agreed to another one before: the server was set up anew, or somebody stands in between. */
        CHANGED
    }

    /** Whether the person may decide to trust it: one whose time is over has to be renewed instead. */
    public boolean mayBeTrusted() {
        return doubt != Doubt.OUT_OF_DATE;
    }
}
