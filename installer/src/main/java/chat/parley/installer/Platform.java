package chat.parley.installer;

import java.util.Locale;
import java.util.Map;

/** A system that packages are made for, and where the libraries we use keep their native parts for it in their jars. */
enum Platform {

    LINUX_X64("linux-x64", "amd64", "librocksdbjni-linux64.so", "Linux/x86_64/libsqlitejdbc.so",
            "linux-x86-64/libjnidispatch.so"),
    LINUX_ARM64("linux-arm64", "arm64", "librocksdbjni-linux-aarch64.so", "Linux/aarch64/libsqlitejdbc.so",
            "linux-aarch64/libjnidispatch.so"),
    WINDOWS_X64("windows-x64", "", "librocksdbjni-win64.dll", "Windows/x86_64/sqlitejdbc.dll",
            "win32-x86-64/jnidispatch.dll"),
    MACOS_X64("macos-x64", "", "librocksdbjni-osx-x86_64.jnilib", "Mac/x86_64/libsqlitejdbc.dylib",
            "darwin-x86-64/libjnidispatch.jnilib"),
    MACOS_ARM64("macos-arm64", "", "librocksdbjni-osx-arm64.jnilib", "Mac/aarch64/libsqlitejdbc.dylib",
            "darwin-aarch64/libjnidispatch.jnilib");

    private final String label;
    private final String debian;
    private final String rocksdb;
    private final String sqlite;
    private final String jna;

    Platform(String label, String debian, String rocksdb, String sqlite, String jna) {
        this.label = label;
        this.debian = debian;
        this.rocksdb = rocksdb;
        this.sqlite = sqlite;
        this.jna = jna;
    }

    /** The one this runs on. */
    static Platform ofThisComputer() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String system, String processor) {
        boolean arm = processor.equals("aarch64");
        String name = system.toLowerCase(Locale.ROOT);
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        if (!intel && (!arm || name.startsWith("windows"))) {
            throw new PackagingFailed("There are no packages for " + system + " on " + processor + ".");
        }
        if (name.startsWith("windows")) {
            return WINDOWS_X64;
        }
        if (name.startsWith("mac")) {
            return arm ? MACOS_ARM64 : MACOS_X64;
        }
        return arm ? LINUX_ARM64 : LINUX_X64;
    }

    /** As it stands in the names of files. */
    String label() {
        return label;
    }

    /** What Debian calls the processor; empty on other systems. */
    String debianArchitecture() {
        return debian;
    }

    boolean linux() {
        return !debian.isEmpty();
    }

    boolean windows() {
        return this == WINDOWS_X64;
    }

    boolean mac() {
        return !linux() && !windows();
    }

    /** By name of the library, without its version: the entry of its jar that this system needs. */
    Map<String, String> nativeEntries() {
        return Map.of("rocksdbjni", rocksdb, "sqlite-jdbc", "org/sqlite/native/" + sqlite, "jna", "com/sun/jna/" + jna);
    }
}
