package chat.parley.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The app is started as a person would start it, on the samples of a server of its own, and walks through its screens: once for
 * the JVM to learn, once as the packaged program, to see that it takes what was learned.
 */
final class Rehearsal {

    private static final String MAIN = "chat.parley.desktop.shell.Launcher";
    private static final String READY = "Parley is ready";

    private final DesktopImage image;
    private final Path workshop;

    Rehearsal(DesktopImage image, Path workshop) {
        this.image = image;
        this.workshop = workshop;
    }

    /** @throws PackagingFailed if the app does not come up, or not from the cache */
    void learn() throws IOException {
        Files.deleteIfExists(image.cache());
        try (var samples = new SampleServer(image, workshop)) {
            List<String> options = image.options().stream().filter(option -> !option.startsWith("-XX:AOTCache="))
                    .toList();
            var lesson = new Command(workshop.resolve("learn-desktop.log"), image.runtime().java().toString())
                    .with(options).with(AotCache.output(image.cache()))
                    .with("-cp", String.join(File.pathSeparator, image.classPath()), headless(), software(), MAIN);
            play(lesson, samples, "learn-desktop-profile");
            Path classes = workshop.resolve("classes-of-desktop.log");
            var trial = new Command(workshop.resolve("try-desktop.log"), image.program().toString())
                    .variable("JAVA_TOOL_OPTIONS", String.join(" ", headless(), software(), "-XX:AOTMode=on",
                            "-Xlog:class+load:file=" + classes));
            play(trial, samples, "try-desktop-profile");
            AotCache.taken(classes);
        }
    }

    private void play(Command app, SampleServer samples, String profile) throws IOException {
        Path folder = workshop.resolve(profile);
        FileTree.delete(folder);
        app.with("--server", samples.address(), "--user", "elena", "--profile", folder.toString(), "--rehearse")
                .variable("PARLEY_PASSWORD", samples.password()).run();
        if (!app.said().contains(READY)) {
            throw app.failure("did not come to show its window");
        }
        FileTree.delete(folder);
    }

    private static String headless() {
        return "-Dglass.platform=Headless";
    }

    private static String software() {
        return "-Dprism.order=sw";
    }
}
