package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a package, with the places {@code @NAME@} in it filled. */
final class Text {

    private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

    private Text() {}

    /** @throws PackagingFailed if it has a place for which there is no value */
    static String filled(Path text, Map<String, String> values) throws IOException {
        Matcher places = PLACE.matcher(Files.readString(text));
        return places.replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new PackagingFailed("The text " + text + " has a place " + place.group() + " for nothing.");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    static void write(Path text, Map<String, String> values, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.writeString(to, filled(text, values));
    }

    /** The same for one that is run. */
    static void writeScript(Path text, Map<String, String> values, Path to) throws IOException {
        write(text, values, to);
        if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
