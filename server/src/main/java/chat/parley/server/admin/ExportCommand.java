package chat.parley.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.store.ExportPart;
import chat.parley.server.store.PrivateFile;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that can be read into a folder, in a form that people and programs can read without Parley. */
@Component
class ExportCommand {

    static final int FORMAT = 1;
    static final String LABEL = "export.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ExportPart> parts;
    private final String version;
    private final AuditLog audit;
    private final Clock clock;

    /** @param parts in the order in which they are written */
    ExportCommand(List<ExportPart> parts, BuildProperties build, AuditLog audit, Clock clock) {
        this.parts = parts;
        this.version = String.valueOf(build.getVersion());
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said in the file beside the others.
     *
     * @param lines how many each file has, by its name
     */
    record Label(int format, String version, Instant begun, Instant finished, Map<String, Long> lines) {}

    /** @param target a folder that does not exist yet; nobody but the owner of this process can open it */
    Outcome make(Path target) {
        if (!target.isAbsolute()) {
            return Outcome.refused("The folder for the export must be an absolute path.");
        }
        if (Files.exists(target)) {
            return Outcome.refused("There is something at " + target + " already.");
        }
        Path draft = target.resolveSibling(target.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(draft.toFile());
        try {
            PrivateFile.makeFolder(draft);
            Map<String, Long> lines = write(draft);
            Files.move(draft, target);
            audit.record(Actor.AT_THE_SHELL, new Deed("exported", target.toString()));
            return Outcome.done("Exported to " + target + ": " + lines.entrySet().stream()
                    .map(each -> each.getValue() + " lines in " + each.getKey()).collect(Collectors.joining(", "))
                    + ".",
                    "It holds all conversations in readable form: keep it where only those can read it who may.");
        } catch (IOException e) {
            throw new UncheckedIOException("The export to " + target + " failed: " + e.getMessage(), e);
        } finally {
            FileSystemUtils.deleteRecursively(draft.toFile());
        }
    }

    private Map<String, Long> write(Path draft) throws IOException {
        Instant begun = clock.instant();
        Map<String, Long> lines = new LinkedHashMap<>();
        for (ExportPart part : parts) {
            try (ExportFolder folder = new ExportFolder(draft, part.name())) {
                part.writeTo(folder);
                lines.put(folder.fileName(), folder.lines());
            }
        }
        Files.write(draft.resolve(LABEL),
                JSON.writeValueAsBytes(new Label(FORMAT, version, begun, clock.instant(), lines)));
        return lines;
    }
}
