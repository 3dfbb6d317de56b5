package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the image of the app: its jars without native libraries, a Java with JavaFX in it, the server, and a cache. */
final class DesktopBuild {

    private static final String MAIN = "chat.parley.desktop.shell.Launcher";

    private final House house;
    private final Platform platform;
    private final Release release;
    private final Path workshop;

    DesktopBuild(House house, Platform platform, Release release) {
        this.house = house;
        this.platform = platform;
        this.release = release;
        workshop = house.workshop().resolve("desktop");
    }

    /** @param server an unpacked one, to be hosted; its cache is made anew, for the Java of this image */
    DesktopImage make(ServerImage server) throws IOException {
        FileTree.delete(workshop);
        Path input = workshop.resolve("input");
        Path natives = workshop.resolve("native");
        List<Path> jars = copyWithoutNatives(input, natives, appJars());
        List<Path> javafx = copyWithoutNatives(workshop.resolve("javafx"), natives, house.javafx());
        List<Path> all = new ArrayList<>(jars);
        all.addAll(javafx);
        all.addAll(server.jars());
        var modules = ModulesNeeded.by(all);
        modules.addAll(List.of("javafx.controls", "javafx.fxml"));
        JavaRuntime runtime = JavaRuntime.link(workshop.resolve("runtime"), modules, javafx,
                workshop.resolve("jlink.log"));
        DesktopImage image = jpackage(input, runtime);
        if (platform.linux()) {
            StartScript.replaceProgram(image, house.text("linux/desktop/parley-desktop"), MAIN);
        }
        FileTree.copy(natives, image.app().resolve("native"));
        FileTree.copy(server.folder(), image.server().folder());
        FileTree.date(image.folder(), release.time());
        image.server().learn(image.runtime(), workshop);
        new Rehearsal(image, workshop).learn();
        FileTree.date(image.folder(), release.time());
        return image;
    }

    private List<Path> appJars() throws IOException {
        List<Path> jars = new ArrayList<>(house.desktopLibraries());
        jars.add(house.desktopJar());
        return jars;
    }

    private List<Path> copyWithoutNatives(Path to, Path natives, List<Path> jars) throws IOException {
        Files.createDirectories(to);
        var libraries = new NativeLibraries(platform);
        for (Path jar : jars) {
            Path copy = to.resolve(jar.getFileName());
            Files.copy(jar, copy);
            libraries.moveOutOf(copy, natives);
        }
        return House.jars(to);
    }

    private DesktopImage jpackage(Path input, JavaRuntime runtime) throws IOException {
        Path destination = workshop.resolve("image");
        var jpackage = new Command(workshop.resolve("jpackage.log"), JavaRuntime.tool("jpackage").toString(),
                "@" + house.text("app-image.options"), "--name", DesktopImage.name(platform), "--app-version",
                release.versionOn(platform), "--input", input.toString(), "--main-jar", DesktopImage.MAIN_JAR,
                "--main-class",
                MAIN, "--runtime-image", runtime.folder().toString(), "--dest", destination.toString());
        if (platform.windows()) {
            Path icon = workshop.resolve("parley.ico");
            Icons.windows(house, icon);
            jpackage.with("--icon", icon.toString());
        } else if (platform.linux()) {
            jpackage.with("--icon", house.icon(256).toString());
        } else {
            Path icon = workshop.resolve("parley.icns");
            Icons.macos(house, icon);
            jpackage.with("--icon", icon.toString(), "@" + house.text("macos/app-image.options"));
        }
        jpackage.run();
        return DesktopImage.in(destination, platform);
    }
}
