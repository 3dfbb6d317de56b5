package chat.parley.server.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.server.store.PrivateFile;
import chat.parley.server.store.StartRefused;
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

/**
 * The certificate that a server makes for itself when it is given none. Nobody vouches for it, so its clients compare its
 * fingerprint once, and know it from then on: it must not change by itself, and lasts for years.
 */
final class OwnCertificate {

    /** Where it lies below the data folder. */
    static final String FOLDER = "tls";
    static final String CERTIFICATE = "certificate.pem";

    private static final Duration VALID = Duration.ofDays(3_650);
    /** Clocks of clients may be slow. */
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final String NAME_OF_HOSTS = "[A-Za-z0-9]([A-Za-z0-9.-]{0,252})";

    private OwnCertificate() {}

    /**
     * The one in the folder, made at the first start.
     *
     * @throws StartRefused if it cannot be read or written, or if one of its two files is missing
     */
    static Identity in(Path folder) {
        Path certificate = folder.resolve(CERTIFICATE);
        Path key = folder.resolve("key.pem");
        if (!Files.exists(certificate)) {
            // A key alone is what a crash left here: nobody has seen its certificate yet.
            Identity made = make(Instant.now());
            PrivateFile.write(key, pem("PRIVATE KEY", made.key().getEncoded()));
            PrivateFile.write(certificate, pem("CERTIFICATE", encoded(made.certificate())));
        } else if (!Files.exists(key)) {
            throw new StartRefused("The key of the server's certificate is missing: " + key.toAbsolutePath()
                    + ". Put it back, or remove " + certificate.toAbsolutePath()
                    + " to make new ones, which everybody will have to trust again.");
        }
        PrivateFile.requirePrivate(key);
        return Identity.read(certificate, key);
    }

    private static Identity make(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            X500Name name = new X500Name("CN=Parley");
            var certificate = new JcaX509v3CertificateBuilder(name, new BigInteger(120, new SecureRandom()),
                    Date.from(now.minus(BEFORE)), Date.from(now.plus(VALID)), name, keys.getPublic());
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            certificate.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names()));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new Identity(keys.getPrivate(),
                    List.of(new JcaX509CertificateConverter().getCertificate(certificate.build(signer))));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("No certificate can be made", e);
        }
    }

    /** For whoever looks at it: clients know this certificate by itself, not by a name. */
    private static GeneralName[] names() {
        return Stream.of(hostName(), "localhost").filter(name -> name.matches(NAME_OF_HOSTS)).distinct()
                .map(name -> new GeneralName(GeneralName.dNSName, name)).toArray(GeneralName[]::new);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content)
                + "\n-----END " + type + "-----\n";
    }
}
