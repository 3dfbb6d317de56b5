package chat.parley.desktop.backend;

import java.io.Serial;
import java.security.cert.CertificateException;

import org.jspecify.annotations.Nullable;

/** Ends a handshake, and says on which certificate. */
final class UntrustedCertificate extends CertificateException {
    @Serial
    private static final long serialVersionUID = 1L;
    private final transient ServerCertificate certificate;

    UntrustedCertificate(ServerCertificate certificate, @Nullable Throwable cause) {
        super("not trusted: " + certificate.doubt(), cause);
        this.certificate = certificate;
    }

    /** The certificate that this failure is about, if it is about one. */
    static @Nullable ServerCertificate in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof UntrustedCertificate found) {
                return found.certificate;
            }
        }
        return null;
    }
}
