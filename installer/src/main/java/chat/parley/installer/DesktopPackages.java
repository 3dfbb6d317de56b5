package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Makes the package of the app that people of this system expect: a {@code .deb}, an {@code .msi} or a {@code .dmg}. */
final class DesktopPackages {

    /** Reverse domain name of the app, by which desktops know its files. */
    static final String ID = "chat.parley.Parley";
    private static final String NAME = "parley-desktop";
    private static final List<Integer> ICONS = List.of(16, 32, 64, 256, 512);

    private final House house;
    private final Platform platform;
    private final Release release;
    private final Path workshop;

    DesktopPackages(House house, Platform platform, Release release) {
        this.house = house;
        this.platform = platform;
        this.release = release;
        workshop = house.workshop().resolve("desktop");
    }

    Path make(DesktopImage image, Path into) throws IOException {
        if (platform.linux()) {
            return debian(image, into);
        }
        return installer(image, into);
    }

    private Path debian(DesktopImage image, Path into) throws IOException {
        Path root = workshop.resolve("root");
        FileTree.delete(root);
        Path library = root.resolve("usr/lib").resolve(NAME);
        FileTree.copy(image.folder(), library);
        for (String unread : List.of("lib/libapplauncher.so", "lib/app/.jpackage.xml", "lib/app/" + NAME + ".cfg")) {
            Files.delete(library.resolve(unread)); // the program of jpackage read them, which the script replaces
        }
        Path commands = Files.createDirectories(root.resolve("usr/bin"));
        Map<String, String> values = Map.of("VERSION", release.version(), "DATE",
                release.time().toString().substring(0, 10));
        Path texts = house.text("linux/desktop");
        Files.createSymbolicLink(commands.resolve(NAME), Path.of("../lib", NAME, "bin", NAME));
        Text.write(texts.resolve(ID + ".desktop"), values,
                root.resolve("usr/share/applications").resolve(ID + ".desktop"));
        Text.write(texts.resolve(ID + ".metainfo.xml"), values,
                root.resolve("usr/share/metainfo").resolve(ID + ".metainfo.xml"));
        icons(root.resolve("usr/share/icons/hicolor"));
        Path documents = root.resolve("usr/share/doc").resolve(NAME);
        Documents.copy(house, documents);
        Text.write(house.text("linux/copyright"), Map.of(), documents.resolve("copyright"));
        Path file = new DebianPackage(root, texts, release, platform).build(NAME, into,
                workshop.resolve("dpkg-deb.log"));
        FileTree.delete(root);
        return file;
    }

    private void icons(Path theme) throws IOException {
        for (int size : ICONS) {
            Path folder = Files.createDirectories(theme.resolve(size + "x" + size + "/apps"));
            Files.copy(house.icon(size), folder.resolve(ID + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
        Path scalable = Files.createDirectories(theme.resolve("scalable/apps"));
        Files.copy(house.text("icons/parley.svg"), scalable.resolve(ID + ".svg"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path installer(DesktopImage image, Path into) throws IOException {
        Documents.copy(house, image.app().resolve("doc"));
        String system = platform.windows() ? "windows" : "macos";
        String form = platform.windows() ? "msi" : "dmg";
        if (!platform.windows()) {
            // What was added to the bundle after jpackage sealed it would make it look damaged.
            new Command(workshop.resolve("codesign.log"), "codesign", "--force", "--deep", "--sign", "-",
                    image.folder().toString()).run();
        }
        Path made = workshop.resolve("installer");
        new Command(workshop.resolve("jpackage-" + form + ".log"), JavaRuntime.tool("jpackage").toString(),
                "@" + house.text(system + "/" + form + ".options"), "--app-image", image.folder().toString(),
                "--app-version", release.versionOn(platform), "--license-file",
                house.root().resolve("LICENSE").toString(),
                "--dest", made.toString()).run();
        Path file = into.resolve(NAME + "-" + release.version() + "-" + platform.label() + "." + form);
        try (var all = Files.list(made)) {
            Path only = all.findFirst().orElseThrow(() -> new PackagingFailed("jpackage left no ." + form + "."));
            Files.move(only, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
