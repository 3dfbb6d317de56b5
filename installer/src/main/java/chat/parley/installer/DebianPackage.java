package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@code .deb}, made of a tree that looks as the installed files will. Its texts lie in a folder of the installer module:
 * {@code control}, and {@code conffiles} and scripts if it has them.
 */
final class DebianPackage {

    private static final List<String> SCRIPTS = List.of("preinst", "postinst", "prerm", "postrm");
    private static final int KIB = 1024;

    private final Path tree;
    private final Path texts;
    private final Release release;
    private final Platform platform;

    /** @param tree without a folder {@code DEBIAN} yet */
    DebianPackage(Path tree, Path texts, Release release, Platform platform) {
        this.tree = tree;
        this.texts = texts;
        this.release = release;
        this.platform = platform;
    }

    /** Writes {@code NAME_VERSION_ARCHITECTURE.deb}. */
    Path build(String name, Path folder, Path log) throws IOException {
        FileTree.open(tree);
        String sums = sums();
        Map<String, String> values = new HashMap<>();
        values.put("VERSION", release.version());
        values.put("ARCHITECTURE", platform.debianArchitecture());
        values.put("SIZE", Long.toString(FileTree.size(tree) / KIB));
        Path control = Files.createDirectories(tree.resolve("DEBIAN"));
        Text.write(texts.resolve("control"), values, control.resolve("control"));
        Files.writeString(control.resolve("md5sums"), sums);
        if (Files.exists(texts.resolve("conffiles"))) {
            Text.write(texts.resolve("conffiles"), values, control.resolve("conffiles"));
            guard(Files.readAllLines(control.resolve("conffiles")));
        }
        for (String script : SCRIPTS) {
            if (Files.exists(texts.resolve(script))) {
                Text.writeScript(texts.resolve(script), values, control.resolve(script));
            }
        }
        FileTree.date(tree, release.time());
        Path file = folder.resolve(
                name + "_" + release.version() + "_" + platform.debianArchitecture() + ".deb");
        new Command(log, "dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree.toString(), file.toString())
                .variable("SOURCE_DATE_EPOCH", Long.toString(release.time().getEpochSecond())).run();
        return file;
    }

    /** Settings may hold passwords: root alone reads them, and hands them to the server. */
    private void guard(List<String> settings) throws IOException {
        for (String file : settings) {
            Files.setPosixFilePermissions(tree.resolve(file.substring(1)),
                    PosixFilePermissions.fromString("rw-r-----"));
        }
    }

    private String sums() throws IOException {
        var lines = new StringBuilder();
        for (Path file : FileTree.all(tree)) {
            if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
                lines.append(md5(file)).append("  ").append(tree.relativize(file)).append('\n');
            }
        }
        return lines.toString();
    }

    /** What dpkg compares installed files with; it says nothing about who made them. */
    private static String md5(Path file) throws IOException {
        return Checksums.of(file, "MD5");
    }
}
