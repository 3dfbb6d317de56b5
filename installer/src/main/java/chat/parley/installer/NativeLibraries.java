package chat.parley.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes native libraries out of jars. A jar brings those of every system it runs on, two hundred megabytes in all, and
 * unpacks its own at run time into the user's cache; in a package the right one lies ready as a file.
 */
final class NativeLibraries {

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");
    /** JavaFX has a jar for each system, with native libraries at its top and nowhere else. */
    private static final Pattern JAVAFX = Pattern.compile("javafx-.*");
    /** A jar for macOS, whose library is of no use elsewhere and is unpacked by the jar there. */
    private static final String MACOS_ONLY = "jkeychain";

    private final Platform platform;

    NativeLibraries(Platform platform) {
        this.platform = platform;
    }

    /**
     * Leaves a jar without native libraries.
     *
     * @param into gets those of this system
     * @throws PackagingFailed if it has some that nobody has said what to do with, or none for this system
     */
    void moveOutOf(Path jar, Path into) throws IOException {
        List<String> natives = in(jar);
        boolean macOnly = libraryName(jar).equals(MACOS_ONLY);
        if (natives.isEmpty() || (macOnly && platform.mac())) {
            return;
        }
        List<String> wanted = macOnly ? List.of() : wanted(jar, natives);
        Files.createDirectories(into);
        Path without = jar.resolveSibling(jar.getFileName() + ".new");
        try (var from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(without);
                var to = new ZipOutputStream(file)) {
            for (String name : wanted) {
                try (var library = from.getInputStream(from.getEntry(name))) {
                    Files.copy(library, into.resolve(fileName(name)));
                }
            }
            for (ZipEntry entry : from.stream().filter(entry -> !isNative(entry)).toList()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(copy);
                try (var content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
        }
        Files.move(without, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The native libraries in a jar, by the names of their entries. */
    static List<String> in(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().filter(NativeLibraries::isNative).map(ZipEntry::getName).toList();
        }
    }

    private List<String> wanted(Path jar, List<String> natives) {
        String library = libraryName(jar);
        if (JAVAFX.matcher(library).matches()) {
            return natives;
        }
        return Optional.ofNullable(platform.nativeEntries().get(library)).filter(natives::contains).map(List::of)
                .orElseThrow(() -> new PackagingFailed("The jar " + jar.getFileName()
                        + " has native libraries, but none that is known to be for " + platform.label() + "."));
    }

    /** What Maven calls it. */
    static String libraryName(Path jar) {
        return String.valueOf(jar.getFileName()).replaceFirst("-\\d.*", "");
    }

    /** RocksDB looks for a name that is not the one in its jar. */
    private static String fileName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1).replace("rocksdbjni", "rocksdbjnijni");
    }

    private static boolean isNative(ZipEntry entry) {
        return NATIVE.matcher(entry.getName()).matches();
    }
}
