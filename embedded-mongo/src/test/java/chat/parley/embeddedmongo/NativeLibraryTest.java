package chat.parley.embeddedmongo;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.util.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NativeLibraryTest {

    @TempDir
    Path cache;

    @Test
    void itIsUnpackedOnceAndThenUsedAgain() throws IOException {
        Path library = NativeLibrary.unpacked(cache);
        FileTime unpacked = Files.getLastModifiedTime(library);
        assertThat(Files.size(library)).isGreaterThan(1_000_000);
        assertThat(NativeLibrary.unpacked(cache)).isEqualTo(library);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(unpacked);
        try (Stream<Path> files = Files.list(library.getParent())) {
            assertThat(files).containsExactly(library);
        }
    }

    @Test
    void oneThatAPackagePutBesideTheJarIsTakenAsItIs() throws IOException {
        URL type = URI.create("jar:" + cache.resolve("rocksdbjni.jar").toUri() + "!/org/rocksdb/RocksDB.class").toURL();
        assertThat(NativeLibrary.besideJar(type)).isNull();
        Path library = Files.copy(NativeLibrary.unpacked(cache.resolve("unpacked")),
                cache.resolve(Environment.getJniLibraryFileName("rocksdbjni")));
        assertThat(NativeLibrary.besideJar(type)).isEqualTo(library);
        assertThat(NativeLibrary.besideJar(null)).isNull();
        assertThat(NativeLibrary.besideJar(cache.toUri().toURL())).isNull();
    }

    @Test
    void whatIsNotAsInTheJarIsReplaced() throws IOException {
        Path library = NativeLibrary.unpacked(cache);
        byte[] right = Files.readAllBytes(library);
        byte[] wrong = right.clone();
        wrong[wrong.length / 2] ^= 1;
        Files.write(library, wrong);
        assertThat(NativeLibrary.unpacked(cache)).isEqualTo(library).hasBinaryContent(right);
    }

    @Test
    void manyMayUnpackItAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Path> unpacking = () -> NativeLibrary.unpacked(cache);
            for (Future<Path> library : threads.invokeAll(List.of(unpacking, unpacking, unpacking, unpacking))) {
                assertThat(library.get()).exists();
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLibraryThatOthersMayWriteToIsNotLoaded() throws IOException {
        Path library = NativeLibrary.unpacked(cache);
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThatThrownBy(() -> NativeLibrary.unpacked(cache)).isInstanceOf(IOException.class)
                .hasMessageContaining("could be changed by others");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theCacheIsWhereTheUserWantsIt() {
        assertThat(NativeLibrary.cache(Map.of("XDG_CACHE_HOME", "/var/cache/anna")))
                .isEqualTo(Path.of("/var/cache/anna/embedded-mongo"));
        assertThat(NativeLibrary.cache(Map.of("HOME", "/home/anna"))).isEqualTo(
                Path.of("/home/anna/.cache/embedded-mongo"));
        assertThat(NativeLibrary.cache(Map.of())).endsWithRaw(Path.of(".cache", "embedded-mongo"));
    }
}
