package chat.parley.server.admin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import chat.parley.server.store.Export;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** One part of an export: a file of lines, and a folder of the same name for files that it has. */
final class ExportFolder implements Export, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private final Path files;
    private final Path file;
    private final BufferedWriter writer;
    private long lines;

    ExportFolder(Path export, String part) throws IOException {
        files = export.resolve(part);
        file = export.resolve(part + ".jsonl");
        writer = Files.newBufferedWriter(file);
    }

    @Override
    public void line(Object record) throws IOException {
        writer.write(JSON.writeValueAsString(record));
        writer.write('\n');
        lines++;
    }

    @Override
    public void file(String name, InputStream content) throws IOException {
        Files.createDirectories(files);
        Files.copy(content, files.resolve(name));
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
