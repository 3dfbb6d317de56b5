package chat.parley.server.tls;

import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import chat.parley.server.store.DataFolder;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes Jetty speak TLS 1.3 and 1.2 and nothing else, with the certificate that the settings name or with one of its own;
 * on loopback and behind a proxy it speaks plainly.
 */
@Component
@EnableConfigurationProperties(TlsSettings.class)
public class Encryption implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(Encryption.class);
    private static final String NAME = "parley";
    private static final Set<String> VERSIONS = Set.of("TLSv1.3", "TLSv1.2");

    private final TlsSettings settings;
    private final DataFolder data;
    private @Nullable Identity identity;
    private @Nullable Server jetty;

    Encryption(TlsSettings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        if (settings.inTheOpen()) {
            return;
        }
        Identity shown = read();
        warnIfOutOfDate(shown);
        identity = shown;
        factory.setSsl(Ssl.forBundle(NAME));
        factory.setSslBundles(new DefaultSslBundleRegistry(NAME,
                SslBundle.of(SslStoreBundle.of(shown.store(), null, null), SslBundleKey.NONE,
                        SslOptions.of(null, VERSIONS))));
        factory.addServerCustomizers(this::answerByAnyName);
    }

    /** {@code https}, or {@code http} where the server speaks in the open. */
    public String scheme() {
        return settings.inTheOpen() ? "http" : "https";
    }

    /** The fingerprint that clients have to compare, if the certificate is one that nobody else vouches for. */
    public Optional<String> fingerprintToCompare() {
        return settings.tlsCertificate() != null
                ? Optional.empty()
                : Optional.ofNullable(identity).map(Identity::fingerprint);
    }

    /** When the certificate that clients are shown runs out; empty where the server speaks in the open. */
    public Optional<Instant> certificateUntil() {
        return Optional.ofNullable(identity).map(shown -> shown.certificate().getNotAfter().toInstant());
    }

    /** Reads the files anew; connections that are open keep what they began with. */
    void renew() {
        Identity fresh = read();
        Server server = jetty;
        if (server == null || fresh.equals(identity)) {
            return;
        }
        for (var connector : server.getConnectors()) {
            var tls = connector.getConnectionFactory(SslConnectionFactory.class);
            if (tls != null) {
                try {
                    tls.getSslContextFactory().reload(context -> context.setKeyStore(fresh.store()));
                } catch (Exception e) { // Jetty says so
                    throw new IllegalStateException("The renewed certificate cannot be used", e);
                }
            }
        }
        identity = fresh;
        LOG.info("The certificate was renewed; it is valid until {}", fresh.certificate().getNotAfter().toInstant());
        warnIfOutOfDate(fresh);
    }

    private Identity read() {
        return settings.tlsCertificate() != null && settings.tlsKey() != null
                ? Identity.read(settings.tlsCertificate(), settings.tlsKey())
                : OwnCertificate.in(data.privateFolder(OwnCertificate.FOLDER));
    }

    /** A server is known by names that its certificate does not hold: in the own one, or to a proxy. */
    private void answerByAnyName(Server server) {
        jetty = server;
        Arrays.stream(server.getConnectors()).flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConnectionFactory.class::isInstance).map(HttpConnectionFactory.class::cast)
                .flatMap(http -> http.getHttpConfiguration().getCustomizers().stream())
                .filter(SecureRequestCustomizer.class::isInstance).map(SecureRequestCustomizer.class::cast)
                .forEach(customizer -> customizer.setSniHostCheck(false));
    }

    private static void warnIfOutOfDate(Identity identity) {
        try {
            identity.certificate().checkValidity();
        } catch (CertificateException e) {
            LOG.warn("The server's certificate is out of date; clients will refuse it");
        }
    }
}
