package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The table of contents of a backup, written last: a folder without it is not a whole backup. */
record BackupContents(String store, long commit, Instant begun, List<CopiedFile> files) {

    static final String FILE = "backup";

    private static final String TITLE = "embedded-mongo backup 1";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** @param sha256 of its bytes, in hexadecimal */
    record CopiedFile(String name, long length, String sha256) {}

    BackupContents {
        files = List.copyOf(files);
    }

    Backup summary() {
        return new Backup(commit, begun, files.size(), files.stream().mapToLong(CopiedFile::length).sum());
    }

    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("store " + store);
        lines.add("commit " + commit + " " + begun);
        files.forEach(file -> lines.add("file " + file.length + " " + file.sha256 + " " + file.name));
        DurableFile.write(folder.resolve(FILE), SealedText.seal(TITLE, lines));
    }

    /** @throws RestoreRefused if there is no whole backup of this format */
    static BackupContents read(Path folder) throws IOException {
        try {
            return parse(SealedText.open(TITLE, Files.readAllBytes(folder.resolve(FILE))));
        } catch (NoSuchFileException e) {
            throw new RestoreRefused(folder + " is not a backup, or one that was not finished.", e);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
            throw new RestoreRefused("The table of contents of the backup " + folder + " cannot be used: "
                    + e.getMessage() + ".", e);
        }
    }

    private static BackupContents parse(List<String> text) throws IOException {
        List<String[]> lines = text.stream().map(line -> line.split(" ", 4)).toList();
        List<CopiedFile> files = new ArrayList<>();
        for (String[] line : lines.subList(2, lines.size())) {
            if (!NAME.matcher(line[3]).matches()) {
                throw new IOException("it names a file outside of the backup");
            }
            files.add(new CopiedFile(line[3], Long.parseLong(line[1]), line[2]));
        }
        return new BackupContents(lines.getFirst()[1], Long.parseLong(lines.get(1)[1]), Instant.parse(lines.get(1)[2]),
                files);
    }
}
