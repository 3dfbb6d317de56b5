package chat.parley.faults.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HistoryFileTest {

    @TempDir
    private Path folder;

    @Test
    void aLineThatAKillCutShortIsLeftOutAndTheNextLifeGoesOn() throws Exception {
        record(new Fact.Marked("room", 1));
        Files.writeString(file(), "{\"at\":17,\"fact\":{\"fa", StandardOpenOption.APPEND);
        record(new Fact.Marked("room", 2));

        assertThat(HistoryFile.read(file())).extracting(Entry::fact).containsExactly(new Fact.Began(5, "anna"),
                new Fact.Marked("room", 1), new Fact.Began(5, "anna"), new Fact.Marked("room", 2));
    }

    @Test
    void aRecordThatIsBrokenInTheMiddleIsRefused() throws Exception {
        record(new Fact.Marked("room", 1));
        Files.write(file(), List.of("{broken", "{broken"), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> HistoryFile.read(file())).hasMessageContaining("broken lines");
    }

    @Test
    void timeOnlyRunsForward() {
        record(new Fact.Marked("room", 1));
        record(new Fact.Marked("room", 2));

        assertThat(HistoryFile.read(file())).extracting(Entry::at).isSorted();
    }

    private void record(Fact fact) {
        try (var file = HistoryFile.open(folder, "client", 5, "anna")) {
            file.append(fact);
        }
    }

    private Path file() {
        return folder.resolve("client.jsonl");
    }
}
