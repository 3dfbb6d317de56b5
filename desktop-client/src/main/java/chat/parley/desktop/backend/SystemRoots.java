package chat.parley.desktop.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom this computer trusts to vouch for servers: the authorities that came with Java, and those of the system, among
 * them what an organisation has installed on its computers. What of it cannot be read is done without.
 */
final class SystemRoots {
    private static final Logger LOG = LoggerFactory.getLogger(SystemRoots.class);
    /** Where distributions of Linux keep all authorities in one file; the first that exists counts. */
    private static final List<Path> LINUX_BUNDLES = List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"), Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private SystemRoots() {}

    /** Reads them, which takes some tens of milliseconds. */
    static X509ExtendedTrustManager load() {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            List<Certificate> authorities = new ArrayList<>(ofJava());
            authorities.addAll(ofTheSystem(System.getProperty("os.name", "")));
            for (int i = 0; i < authorities.size(); i++) {
                all.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            return trusting(all);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java knows no certificate authorities", e);
        }
    }

    private static List<? extends Certificate> ofJava() throws GeneralSecurityException {
        return manager(null) instanceof X509TrustManager manager
                ? Arrays.asList(manager.getAcceptedIssuers())
                : List.of();
    }

    private static Collection<? extends Certificate> ofTheSystem(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        try {
            if (name.startsWith("windows")) {
                return ofKeyStore("Windows-ROOT");
            }
            if (name.startsWith("mac")) {
                return ofKeyStore("KeychainStore-ROOT");
            }
            for (Path bundle : LINUX_BUNDLES) {
                if (Files.isReadable(bundle)) {
                    return inBundle(bundle);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            LOG.warn("The system's certificate authorities cannot be read: {}", e.toString());
        }
        return List.of();
    }

    private static Collection<? extends Certificate> ofKeyStore(String type)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        List<Certificate> found = new ArrayList<>();
        for (Enumeration<String> aliases = store.aliases(); aliases.hasMoreElements();) {
            Certificate certificate = store.getCertificate(aliases.nextElement());
            if (certificate != null) {
                found.add(certificate);
            }
        }
        return found;
    }

    private static Collection<? extends Certificate> inBundle(Path bundle)
            throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(bundle)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    /** The manager that believes the authorities in the store, and compares the names of servers. */
    static X509ExtendedTrustManager trusting(KeyStore authorities) throws GeneralSecurityException {
        if (manager(authorities) instanceof X509ExtendedTrustManager manager) {
            return manager;
        }
        throw new GeneralSecurityException("no trust manager that checks names");
    }

    private static TrustManager manager(@Nullable KeyStore authorities)
            throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return factory.getTrustManagers()[0];
    }
}
