package chat.parley.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * What is packed.
 *
 * @param version as in the {@code pom.xml}
 * @param time every file of a package carries it, so that the same sources make the same package
 */
record Release(String version, Instant time) {

    /**
     * The release that this was built of.
     *
     * @param epoch seconds since 1970, as in the environment variable {@code SOURCE_DATE_EPOCH}; null for the time in the
     *     {@code pom.xml}
     */
    static Release ofTheseSources(@Nullable String epoch) {
        try (InputStream file = Objects.requireNonNull(Release.class.getResourceAsStream("release.properties"))) {
            var properties = new Properties();
            properties.load(file);
            return new Release(properties.getProperty("version"),
                    epoch == null
                            ? Instant.parse(properties.getProperty("time"))
                            : Instant.ofEpochSecond(Long.parseLong(epoch)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code jpackage} takes it there: on macOS its first number must not be nought. */
    String versionOn(Platform platform) {
        return platform.mac() && version.startsWith("0.") ? "1.0.0" : version;
    }
}
