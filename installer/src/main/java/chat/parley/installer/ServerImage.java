package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server as it is installed: unpacked, with this system's native libraries as files, and with a cache of what the JVM
 * learned of a start.
 *
 * @param folder of {@code parley-server.jar}, with what it needs in {@code lib}
 */
record ServerImage(Path folder) {

    private static final String JAR = "parley-server.jar";
    private static final String CACHE = "parley-server.aot";

    /** Unpacks it, without a cache yet. */
    static ServerImage unpack(House house, Platform platform, Path folder) throws IOException {
        FileTree.delete(folder);
        Path log = folder.resolveSibling("unpack-server.log");
        new Command(log, JavaRuntime.tool("java").toString(), "-Djarmode=tools", "-jar", house.serverJar().toString(),
                "extract", "--destination", folder.toString()).run();
        var natives = new NativeLibraries(platform);
        Path libraries = folder.resolve("lib");
        for (Path jar : House.jars(libraries)) {
            natives.moveOutOf(jar, libraries);
        }
        return new ServerImage(folder);
    }

    Path jar() {
        return folder.resolve(JAR);
    }

    List<Path> jars() throws IOException {
        return Stream.concat(Stream.of(jar()), House.jars(folder.resolve("lib")).stream()).toList();
    }

    /**
     * Lets a Java learn of one start on an empty folder, and tries what it has learned with another. The lesson is taken with the
     * first compiler alone: whatever the second one did in it, each start would do again at once, and take the processor from
     * the start itself.
     */
    void learn(JavaRuntime runtime, Path workshop) throws IOException {
        Path cache = folder.resolve(CACHE);
        Files.deleteIfExists(cache);
        start(runtime, workshop, "learn-server", AotCache.output(cache), "-XX:TieredStopAtLevel=1");
        Path classes = workshop.resolve("classes-of-server.log");
        start(runtime, workshop, "try-server", AotCache.demand(cache, classes));
        AotCache.taken(classes);
    }

    private void start(JavaRuntime runtime, Path workshop, String name, String... options) throws IOException {
        Path data = workshop.resolve(name + "-data");
        FileTree.delete(data);
        new Command(workshop.resolve(name + ".log"), runtime.java().toString(), "--enable-native-access=ALL-UNNAMED")
                .with(options)
                .with("-Dparley.purpose=rehearsal", "-jar", jar().toString(), "--port", "0", "--host",
                        "127.0.0.1", "--data", data.toString())
                .without("PARLEY_MONGODB", "PARLEY_REDIS", "PARLEY_ADMIN_PASSWORD").run();
        FileTree.delete(data);
    }
}
