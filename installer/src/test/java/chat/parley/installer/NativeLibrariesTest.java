package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NativeLibrariesTest {

    private static final String LINUX = "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so";

    @TempDir
    private Path folder;
    private final NativeLibraries libraries = new NativeLibraries(Platform.LINUX_X64);

    @Test
    void onlyTheLibraryOfThisSystemIsLeftAndAsAFile() throws IOException {
        Path jar = jar("sqlite-jdbc-3.1.jar", LINUX, "org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib",
                "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll", "org/sqlite/JDBC.class");
        libraries.moveOutOf(jar, folder.resolve("native"));
        assertThat(folder.resolve("native/libsqlitejdbc.so")).hasContent(LINUX);
        try (var files = Files.list(folder.resolve("native"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(NativeLibraries.in(jar)).isEmpty();
        try (var zip = new java.util.zip.ZipFile(jar.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("org/sqlite/JDBC.class");
        }
    }

    @Test
    void theOneOfRocksDbGetsTheNameThatRocksDbLooksFor() throws IOException {
        Path jar = jar("rocksdbjni-9.jar", "librocksdbjni-linux64.so", "librocksdbjni-win64.dll");
        libraries.moveOutOf(jar, folder);
        assertThat(folder.resolve("librocksdbjnijni-linux64.so")).exists();
    }

    @Test
    void allOfJavaFxAreTaken() throws IOException {
        Path jar = jar("javafx-graphics-26.0.2-linux.jar", "libglass.so", "libprism_sw.so", "module-info.class");
        libraries.moveOutOf(jar, folder.resolve("native"));
        try (var files = Files.list(folder.resolve("native"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aJarThatNobodyHasSpokenForIsRefused() throws IOException {
        Path jar = jar("surprise-1.0.jar", "linux/amd64/libsurprise.so");
        assertThatThrownBy(() -> libraries.moveOutOf(jar, folder)).isInstanceOf(PackagingFailed.class)
                .hasMessageContaining("surprise-1.0.jar");
    }

    @Test
    void aLibraryThatMovedWithinItsJarIsRefused() throws IOException {
        Path jar = jar("jna-6.0.jar", "com/sun/jna/elsewhere/libjnidispatch.so");
        assertThatThrownBy(() -> libraries.moveOutOf(jar, folder)).isInstanceOf(PackagingFailed.class)
                .hasMessageContaining("linux-x64");
    }

    @Test
    void whatIsForMacOsAloneGoesElsewhere() throws IOException {
        Path jar = jar("jkeychain-1.1.jar", "osxkeychain.so");
        new NativeLibraries(Platform.MACOS_ARM64).moveOutOf(jar, folder.resolve("native"));
        assertThat(NativeLibraries.in(jar)).containsExactly("osxkeychain.so");
        libraries.moveOutOf(jar, folder.resolve("native"));
        assertThat(NativeLibraries.in(jar)).isEmpty();
        assertThat(folder.resolve("native")).isEmptyDirectory();
    }

    @Test
    void aJarWithoutAnyStaysAsItIs() throws IOException {
        Path jar = jar("plain-1.0.jar", "plain/Plain.class");
        byte[] before = Files.readAllBytes(jar);
        libraries.moveOutOf(jar, folder);
        assertThat(jar).hasBinaryContent(before);
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of(entries)) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
