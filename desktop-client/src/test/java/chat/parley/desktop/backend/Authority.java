package chat.parley.desktop.backend;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedTrustManager;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that the tests' computer trusts, and others that it does not. */
final class Authority {
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private final KeyPair keys = newKeys();
    private final X509Certificate certificate = certificate("CN=Test authority", keys, "CN=Test authority", keys,
            "authority.example", true, Duration.ofDays(30));

    /** What a server needs to speak TLS. */
    record Identity(PrivateKey key, X509Certificate[] chain) {

        Fingerprint fingerprint() {
            try {
                return Fingerprint.of(chain[0]);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        SSLContext tls() {
            try {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("server", key, new char[0], chain);
                KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(store, new char[0]);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(managers.getKeyManagers(), null, null);
                return context;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A certificate of this authority for a server of that name, valid for so long from yesterday on. */
    Identity vouchFor(String name, Duration valid) {
        KeyPair server = newKeys();
        return new Identity(server.getPrivate(), new X509Certificate[]{
            certificate("CN=Server", server, "CN=Test authority", keys, name, false, valid), certificate});
    }

    /** A certificate that only the server itself vouches for. */
    static Identity selfSigned(String name) {
        KeyPair server = newKeys();
        return new Identity(server.getPrivate(), new X509Certificate[]{
            certificate("CN=Server", server, "CN=Server", server, name, false, Duration.ofDays(30))});
    }

    /** Trusts this authority and no other. */
    X509ExtendedTrustManager trust() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", (Certificate) certificate);
            return SystemRoots.trusting(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(String subject, KeyPair of, String issuer, KeyPair by, String name,
            boolean authority, Duration valid) {
        try {
            Instant yesterday = Instant.now().minus(Duration.ofDays(1));
            var made = new JcaX509v3CertificateBuilder(new X500Name(issuer),
                    BigInteger.valueOf(SERIAL.getAndIncrement()), Date.from(yesterday),
                    Date.from(yesterday.plus(valid)), new X500Name(subject), of.getPublic());
            made.addExtension(Extension.subjectAlternativeName, false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
            made.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            return new JcaX509CertificateConverter()
                    .getCertificate(made.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
        } catch (GeneralSecurityException | CertIOException
                | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
