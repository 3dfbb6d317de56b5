package chat.parley.desktop.hosting;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import chat.parley.desktop.backend.ServerAddress;

/** What a hosted server prints. It goes to a file and not to the app, so that the server may outlive the app. */
final class ServerLog {
    private static final Pattern READY = Pattern.compile("Parley is listening on (http://\\S+)");
    private static final int LAST_LINES = 20;
    private final Path file;

    ServerLog(Path folder) {
        file = folder.resolve("server.log");
    }

    /** The file for a new run; what the run before printed is kept beside it. */
    File begin() throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return file.toFile();
    }

    /** Where the server of this run listens, once it does. */
    Optional<ServerAddress> address() {
        Matcher ready = READY.matcher(text());
        return ready.find() ? Optional.of(ServerAddress.parse(ready.group(1))) : Optional.empty();
    }

    String lastWords() {
        List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private String text() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
