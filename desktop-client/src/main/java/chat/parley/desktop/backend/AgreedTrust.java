package chat.parley.desktop.backend;

import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

import chat.parley.desktop.backend.ServerCertificate.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * Takes a server's certificate if the person agreed to this very one, or, where there is no agreement with that server,
 * if the system trusts it for that server's name. Any other ends the handshake with {@link UntrustedCertificate}, before
 * anything is said to the server. A server with an agreement is held to it: a certificate that the system trusts does not
 * replace the agreed one unasked, as many authorities can vouch for any name.
 */
final class AgreedTrust extends X509ExtendedTrustManager {
    private static final int NAMES_SHOWN = 4;
    /** The kind of a subject alternative name that is a host, and that which is an address. */
    private static final List<Integer> NAMING_SERVERS = List.of(2, 7);

    private final Agreements agreements;
    private final Supplier<X509ExtendedTrustManager> system;

    AgreedTrust(Agreements agreements, Supplier<X509ExtendedTrustManager> system) {
        this.agreements = agreements;
        this.system = system;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, place(engine.getPeerHost(), engine.getPeerPort()),
                () -> system.get().checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        if (!(socket instanceof SSLSocket secure)) {
            throw new CertificateException("no TLS");
        }
        SSLSession session = secure.getHandshakeSession();
        check(chain, place(session.getPeerHost(), session.getPeerPort()),
                () -> system.get().checkServerTrusted(chain, authType, socket));
    }

    /** The two ways to connect write an IPv6 address differently. */
    private static String place(String host, int port) throws CertificateException {
        try {
            // With a colon it is an address, and no name has to be looked up.
            return (host.contains(":") ? InetAddress.getByName(host).getHostAddress() : host) + ":" + port;
        } catch (UnknownHostException e) {
            throw new CertificateException("no address", e);
        }
    }

    private interface SystemCheck {

        void run() throws CertificateException;
    }

    private void check(X509Certificate[] chain, String place, SystemCheck bySystem) throws CertificateException {
        X509Certificate shown = chain[0];
        Fingerprint agreed = agreements.with(place).orElse(null);
        if (agreed == null) {
            try {
                bySystem.run();
            } catch (CertificateException e) {
                throw untrusted(place, shown, doubt(shown, e), null, e);
            }
        } else if (!agreed.equals(Fingerprint.of(shown))) {
            throw untrusted(place, shown, Doubt.CHANGED, agreed, null);
        } else if (outOfDate(shown)) {
            throw untrusted(place, shown, Doubt.OUT_OF_DATE, agreed, null);
        }
    }

    private static UntrustedCertificate untrusted(String place, X509Certificate shown, Doubt doubt,
            @Nullable Fingerprint agreed, @Nullable Throwable cause) throws CertificateException {
        return new UntrustedCertificate(new ServerCertificate(place, Fingerprint.of(shown), doubt, names(shown),
                shown.getNotAfter().toInstant(), agreed), cause);
    }

    /** The system's check says in words for developers what is wrong; all but the name can be asked of the certificate. */
    private static Doubt doubt(X509Certificate shown, CertificateException e) {
        if (outOfDate(shown)) {
            return Doubt.OUT_OF_DATE;
        }
        boolean chainIsGood = e.getCause() == null;
        return chainIsGood ? Doubt.OTHER_NAME : Doubt.UNKNOWN_ISSUER;
    }

    private static boolean outOfDate(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return false;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return true;
        }
    }

    private static String names(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? certificate.getSubjectX500Principal().getName()
                : names.stream().filter(name -> NAMING_SERVERS.contains(name.get(0)))
                        .map(name -> Objects.toString(name.get(1))).limit(NAMES_SHOWN)
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("the server's name is needed");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("the app is no server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
