package chat.parley.desktop.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program that starts like a server: {@code behaviour --port N --data DIR}. */
final class FakeServerProcess {

    private FakeServerProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> options = Arrays.asList(arguments);
        String port = options.get(options.indexOf("--port") + 1);
        Path data = Path.of(options.get(options.indexOf("--data") + 1));
        if (options.getFirst().equals("refuse")) {
            System.out.println("Port " + port + " is not to my liking.");
            System.exit(1);
        }
        Files.createDirectories(data);
        Files.writeString(data.resolve("initial-admin-password"), "open sesame\n");
        System.out.println("Parley is listening on http://127.0.0.1:" + port);
        new CountDownLatch(1).await();
    }

    /** How to start it, without the options of the server. */
    static List<String> command(String behaviour) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-Xmx32m",
                "-cp", System.getProperty("java.class.path"), FakeServerProcess.class.getName(), behaviour);
    }
}
