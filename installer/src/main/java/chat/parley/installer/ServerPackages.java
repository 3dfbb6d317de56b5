package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes the packages of the server: one tree, as a {@code .tar.gz} for any place and as a {@code .deb}. */
final class ServerPackages {

    private static final String NAME = "parley-server";

    private final House house;
    private final Platform platform;
    private final Release release;
    private final Path workshop;

    ServerPackages(House house, Platform platform, Release release) {
        this.house = house;
        this.platform = platform;
        this.release = release;
        workshop = house.workshop().resolve("server");
    }

    /** The program in a folder of its own: {@code bin}, {@code server}, {@code runtime}. */
    Path tree(ServerImage unpacked) throws IOException {
        Path tree = workshop.resolve(NAME + "-" + release.version());
        FileTree.delete(tree);
        var server = new ServerImage(tree.resolve("server"));
        FileTree.copy(unpacked.folder(), server.folder());
        JavaRuntime runtime = JavaRuntime.link(tree.resolve("runtime"), ModulesNeeded.by(server.jars()), List.of(),
                workshop.resolve("jlink.log"));
        FileTree.date(tree, release.time());
        server.learn(runtime, workshop);
        for (String script : scripts()) {
            Text.writeScript(house.text("server/" + script), Map.of(), tree.resolve("bin").resolve(script));
        }
        FileTree.date(tree, release.time());
        return tree;
    }

    /** Writes {@code NAME-VERSION-SYSTEM.tar.gz}, whose settings lie in its own folder {@code conf}. */
    Path archive(Path tree, Path into) throws IOException {
        Path whole = workshop.resolve("archive").resolve(tree.getFileName());
        FileTree.delete(whole);
        FileTree.copy(tree, whole);
        Text.write(house.text("linux/server/parley.conf"),
                Map.of("DATA", "#PARLEY_DATA=/var/lib/parley", "BACKUPS", "#PARLEY_BACKUP_FOLDER=/var/backups/parley"),
                whole.resolve("conf/parley.conf"));
        Documents.copy(house, whole);
        if (platform.linux()) {
            Text.write(house.text("linux/server/parley-server.service"), Map.of(),
                    whole.resolve("systemd/parley-server.service"));
        }
        FileTree.date(whole, release.time());
        Path file = into.resolve(tree.getFileName() + "-" + platform.label() + ".tar.gz");
        new TarArchive(workshop.resolve("tar.log"), release.time()).write(whole, file);
        FileTree.delete(whole);
        return file;
    }

    Path debian(Path tree, Path into) throws IOException {
        Path root = workshop.resolve("root");
        FileTree.delete(root);
        FileTree.copy(tree, root.resolve("usr/lib/parley-server"));
        Path commands = Files.createDirectories(root.resolve("usr/bin"));
        for (String script : List.of(NAME, "parley-admin")) {
            Files.createSymbolicLink(commands.resolve(script), Path.of("../lib/parley-server/bin", script));
        }
        Path texts = house.text("linux/server");
        Text.write(texts.resolve("parley-server.service"), Map.of(),
                root.resolve("usr/lib/systemd/system/parley-server.service"));
        Text.write(texts.resolve("parley.conf"),
                Map.of("DATA", "PARLEY_DATA=/var/lib/parley", "BACKUPS", "PARLEY_BACKUP_FOLDER=/var/backups/parley"),
                root.resolve("etc/parley/parley.conf"));
        Documents.copy(house, root.resolve("usr/share/doc/parley-server"));
        Text.write(house.text("linux/copyright"), Map.of(), root.resolve("usr/share/doc/parley-server/copyright"));
        Path file = new DebianPackage(root, texts, release, platform).build(NAME, into,
                workshop.resolve("dpkg-deb.log"));
        FileTree.delete(root);
        return file;
    }

    private List<String> scripts() {
        return platform.windows() ? List.of("parley-server.cmd", "parley-admin.cmd") : List.of(NAME, "parley-admin");
    }
}
