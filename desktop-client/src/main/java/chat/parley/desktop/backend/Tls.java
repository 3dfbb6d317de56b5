package chat.parley.desktop.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

/** How the app speaks to servers in secret: TLS 1.2 and 1.3, and {@link AgreedTrust}. Safe for use by many threads. */
final class Tls {
    private final SSLContext context;

    /** @param system made when the first certificate is to be judged */
    private Tls(Agreements agreements, Supplier<X509ExtendedTrustManager> system) {
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{new AgreedTrust(agreements, new Once(system))}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java speaks no TLS", e);
        }
    }

    /** With whom this computer trusts, and what its person agreed to. */
    static Tls of(Agreements agreements) {
        return new Tls(agreements, SystemRoots::load);
    }

    /** With somebody else in the place of the system's authorities. */
    static Tls of(Agreements agreements, X509ExtendedTrustManager system) {
        return new Tls(agreements, () -> system);
    }

    SSLContext context() {
        return context;
    }

    /**
     * Connects, and ends only once the server has proved who it is. Blocks, for at most twice the patience.
     *
     * @throws IOException if there is no connection, with {@link UntrustedCertificate} among its causes if that is why
     */
    Socket connect(ServerAddress server, Duration patience) throws IOException {
        int millis = (int) patience.toMillis();
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(server.host(), server.port()), millis);
            plain.setSoTimeout(millis);
            SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, server.host(), server.port(),
                    true);
            SSLParameters comparingNames = secure.getSSLParameters();
            comparingNames.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(comparingNames);
            secure.startHandshake();
            plain.setSoTimeout(0);
            return secure;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static final class Once implements Supplier<X509ExtendedTrustManager> {
        private final Supplier<X509ExtendedTrustManager> making;
        private @Nullable X509ExtendedTrustManager made;

        Once(Supplier<X509ExtendedTrustManager> making) {
            this.making = making;
        }

        @Override
        public synchronized X509ExtendedTrustManager get() {
            if (made == null) {
                made = making.get();
            }
            return made;
        }
    }
}
