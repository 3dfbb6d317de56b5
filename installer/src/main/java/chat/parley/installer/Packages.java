package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command line: {@code ./parley package [server] [desktop] [--keep]}. */
public final class Packages {

    private static final String USAGE = """
            Usage: parley package [server] [desktop] [--keep]

              server     the server: .tar.gz, and .deb on Linux
              desktop    the app, with a server that it can host: .deb, .msi or .dmg, as this system has it
              --keep     leaves what the packages were made of in installer/target/packages

            Without a name, both. They are put into installer/target/dist, with SHA256SUMS.
            """;
    private static final List<String> NAMES = List.of("server", "desktop");

    private final House house = new House(Path.of("").toAbsolutePath());
    private final Platform platform = Platform.ofThisComputer();
    private final Release release = Release.ofTheseSources(System.getenv("SOURCE_DATE_EPOCH"));

    private Packages() {}

    /** Runs at the top of the sources. Ends with 0 if all was made, 1 with a sentence if not, 2 if the words make no sense. */
    public static void main(String... arguments) throws IOException {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        if (words.stream().anyMatch(word -> !NAMES.contains(word) && !word.equals("--keep"))) {
            System.err.print(USAGE);
            System.exit(2);
        }
        try {
            List<String> names = words.stream().filter(NAMES::contains).toList();
            new Packages().make(names.isEmpty() ? NAMES : names, words.contains("--keep"));
        } catch (PackagingFailed e) {
            System.err.println("parley: " + e.getMessage());
            System.exit(1);
        }
    }

    private void make(List<String> names, boolean keep) throws IOException {
        Path into = Files.createDirectories(house.root().resolve("installer/target/dist"));
        FileTree.delete(house.workshop());
        boolean debian = debian();
        ServerImage server = ServerImage.unpack(house, platform, house.workshop().resolve("unpacked"));
        if (names.contains("server")) {
            say("Packing the server ...");
            var packages = new ServerPackages(house, platform, release);
            Path tree = packages.tree(server);
            made(packages.archive(tree, into));
            if (debian) {
                made(packages.debian(tree, into));
            }
        }
        if (names.contains("desktop") && (debian || !platform.linux())) {
            say("Packing the app ...");
            DesktopImage image = new DesktopBuild(house, platform, release).make(server);
            made(new DesktopPackages(house, platform, release).make(image, into));
        }
        Checksums.write(into);
        if (!keep) {
            FileTree.delete(house.workshop());
        }
    }

    private boolean debian() {
        boolean found = platform.linux() && Command.find("dpkg-deb").isPresent();
        if (platform.linux() && !found) {
            say("dpkg-deb is not installed here, so there will be no .deb, only the .tar.gz of the server.");
        }
        return found;
    }

    private static void made(Path file) throws IOException {
        say("%s (%d MB)".formatted(file, Files.size(file) / 1_000_000));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
