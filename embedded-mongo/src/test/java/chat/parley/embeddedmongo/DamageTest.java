package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Row P1: whatever happens to the files of a database, it never opens silently with less in it. */
class DamageTest {

    @TempDir
    Path temporary;

    private Path whole;
    private String content = "";

    /** Copied while it is open, because closing empties the log; with tables older and newer than the last start. */
    @BeforeEach
    void makeDatabase() throws IOException {
        Path running = Files.createDirectory(temporary.resolve("running"));
        whole = temporary.resolve("whole");
        for (int start = 0; start < 3; start++) {
            try (StoreFolder stored = StoreFolder.open(running, false)) {
                write(stored, 4 * start);
                stored.store().flush();
                write(stored, 4 * start + 2);
                stored.record();
                FolderTree.delete(whole);
                FolderTree.copy(running, whole);
                content = ContentHash.of(stored.store());
            }
        }
    }

    private static void write(StoreFolder stored, int block) {
        Random random = new Random(block);
        for (int i = 0; i < 500; i++) {
            byte[] value = new byte[200];
            random.nextBytes(value);
            stored.store().put(KeyBytes.joined(KeyBytes.ofId(7), KeyBytes.of(block * 1_000 + i)), value);
        }
        stored.store().awaitDurable();
    }

    private Path copy() throws IOException {
        Path copy = temporary.resolve("copy");
        FolderTree.delete(copy);
        FolderTree.copy(whole, copy);
        return copy;
    }

    @Test
    void noDamageToAnyFileIsSilent() throws IOException {
        damage(1);
    }

    @Test
    @Tag("soak")
    void noDamageToAnyFileIsSilentWhereverItIs() throws IOException {
        damage(20);
    }

    private void damage(int seeds) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(whole)) {
            files = all.filter(Files::isRegularFile).map(whole::relativize).sorted().toList();
        }
        assertThat(files).extracting(file -> file.getFileName().toString().replaceAll("[0-9]+", "")).contains(".log",
                ".sst", "MANIFEST-", "CURRENT", "high-water");
        List<String> silent = new ArrayList<>();
        for (Path file : files) {
            for (Damage damage : Damage.values()) {
                for (int seed = 0; seed < seeds; seed++) {
                    Path copy = copy();
                    damage.to(copy.resolve(file), new Random(seed));
                    String found = contentOrRefusal(copy);
                    if (!found.equals(content) && !found.startsWith("refused: ")) {
                        silent.add(file + " " + damage + " " + seed);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static String contentOrRefusal(Path folder) {
        try {
            return ContentHash.of(folder);
        } catch (StoreDamaged e) {
            assertThat(e.getMessage()).doesNotContain("\n", "..", "null").endsWith(".").contains(folder.toString());
            return "refused: " + e.getMessage();
        } catch (StoreFailed e) {
            return "refused: " + e.getMessage(); // found when the block was read, and told to whoever asked
        }
    }

    @Test
    void withoutDamageEverythingIsThere() throws IOException {
        assertThat(ContentHash.of(copy())).isEqualTo(content);
    }

    @Test
    void aStoreThatIsGoneIsNotMadeAnew() throws IOException {
        for (boolean keepFolder : List.of(true, false)) {
            Path copy = copy();
            FolderTree.delete(copy.resolve("store"));
            if (keepFolder) {
                Files.createDirectory(copy.resolve("store"));
            }
            assertThatThrownBy(() -> StoreFolder.open(copy, false)).isInstanceOf(StoreIncomplete.class)
                    .hasMessageContaining("deleted or emptied").hasMessageContaining("UTC");
            assertThat(FolderTree.isEmpty(copy.resolve("store"))).isTrue();
        }
    }

    @Test
    void anOlderStoreUnderANewerHighWaterIsRefusedAndLeftAsItIs() throws IOException {
        Path old = Files.createDirectory(temporary.resolve("old"));
        try (StoreFolder stored = StoreFolder.open(old, false)) {
            write(stored, 0);
        }
        Path older = temporary.resolve("older");
        FolderTree.copy(old, older);
        try (StoreFolder stored = StoreFolder.open(old, false)) {
            write(stored, 1);
        }
        FolderTree.delete(old.resolve("store"));
        FolderTree.copy(older.resolve("store"), old.resolve("store"));
        List<Path> before = files(old);
        assertThatThrownBy(() -> StoreFolder.open(old, false)).isInstanceOfSatisfying(StoreIncomplete.class,
                refused -> assertThat(refused.loss()).contains("after ", "until ", "UTC").endsWith("."));
        assertThat(files(old)).isEqualTo(before);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void theStoreOfAnotherDatabaseIsRefused() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("other"));
        try (StoreFolder stored = StoreFolder.open(other, false)) {
            for (int block = 0; block < 20; block++) {
                write(stored, block);
            }
        }
        Path copy = copy();
        FolderTree.delete(copy.resolve("store"));
        FolderTree.copy(other.resolve("store"), copy.resolve("store"));
        assertThatThrownBy(() -> StoreFolder.open(copy, false)).isInstanceOf(StoreIncomplete.class)
                .hasMessageContaining("do not belong together");
    }

    @Test
    void acceptedOnceALossIsNoLossAnyMore() throws IOException {
        for (String gone : List.of("high-water", "store", "store/log")) {
            Path copy = copy();
            if (gone.equals("store/log")) {
                try (Stream<Path> logs = Files.list(copy.resolve("store"))) {
                    for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                        Files.delete(log);
                    }
                }
            } else {
                FolderTree.delete(copy.resolve(gone));
            }
            assertThatThrownBy(() -> StoreFolder.open(copy, false)).as(gone).isInstanceOf(StoreIncomplete.class);
            try (StoreFolder stored = StoreFolder.open(copy, true)) {
                write(stored, 50);
            }
            StoreFolder.open(copy, false).close();
        }
    }
}
