package chat.parley.server.tls;

import java.net.InetAddress;
import java.nio.file.Path;

import chat.parley.server.store.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param host the address that the server listens on
 * @param tlsCertificate file with the server's certificate and those that vouch for it, as PEM
 * @param tlsKey file with the private key, as PEM without a password
 * @param behindProxy whether somebody in front of the server speaks TLS for it
 */
@ConfigurationProperties("parley")
record TlsSettings(@DefaultValue("127.0.0.1") InetAddress host, @Nullable Path tlsCertificate, @Nullable Path tlsKey,
        @DefaultValue("off") boolean behindProxy) {

    TlsSettings {
        if ((tlsCertificate == null) != (tlsKey == null)) {
            throw new StartRefused("TLS needs both a certificate and its key: --tls-certificate and --tls-key.");
        }
    }

    /** Whether what is said may cross the network as it is: to this computer alone, or to a proxy. */
    boolean inTheOpen() {
        return tlsCertificate == null && (behindProxy || host.isLoopbackAddress());
    }
}
