package chat.parley.installer;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of the packages agree with each other and with what they speak of; no package is made for that. */
class PackageTextsTest {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("VERSION", "0.1.0"),
            Map.entry("DATE", "2026-11-22"), Map.entry("ARCHITECTURE", "amd64"), Map.entry("SIZE", "1"),
            Map.entry("DATA", "PARLEY_DATA=/var/lib/parley"),
            Map.entry("BACKUPS", "PARLEY_BACKUP_FOLDER=/var/backups/parley"), Map.entry("OPTIONS", "-Xmx512m"),
            Map.entry("CLASS_PATH", "$APPDIR/parley-desktop.jar"), Map.entry("MAIN", "chat.parley.Main"));

    @Test
    void everyPlaceInATextIsOneThatIsFilled() throws IOException {
        List<Path> texts = files("linux");
        assertThat(texts).hasSizeGreaterThan(8);
        for (Path text : texts) {
            assertThat(Text.filled(text, VALUES)).isNotBlank();
        }
    }

    @Test
    void theMenuEntryIsTranslatedAndStartsWhatThePackageInstalls() throws IOException {
        Map<String, String> entry = entry("linux/desktop/chat.parley.Parley.desktop");
        for (String word : List.of("Name", "GenericName", "Comment", "Keywords")) {
            assertThat(entry).containsKey(word);
            assertThat(entry.get(word + "[bg]")).as(word + " in Bulgarian").isNotBlank();
        }
        assertThat(entry.get("Comment[bg]")).matches(Pattern.compile(".*\\p{IsCyrillic}.*"));
        assertThat(entry.get("Name")).isEqualTo(appName("en"));
        assertThat(entry.get("Name[bg]")).isEqualTo(appName("bg"));
        assertThat(entry).containsEntry("Exec", DesktopImage.name(Platform.LINUX_X64) + " %u")
                .containsEntry("Icon", DesktopPackages.ID).containsEntry("MimeType", "x-scheme-handler/parley;");
        assertThat(mainClass(entry.getOrDefault("StartupWMClass", ""))).exists();
    }

    @Test
    void whatSoftwareCentresShowIsAboutThatEntry() throws Exception {
        Document component = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(HERE.resolve("linux/desktop/chat.parley.Parley.metainfo.xml").toFile());
        Map<String, String> entry = entry("linux/desktop/chat.parley.Parley.desktop");
        assertThat(first(component, "id")).isEqualTo(DesktopPackages.ID);
        assertThat(first(component, "launchable")).isEqualTo(DesktopPackages.ID + ".desktop");
        assertThat(first(component, "summary")).isEqualTo(entry.get("Comment"));
        assertThat(component.getElementsByTagName("summary").item(1).getTextContent())
                .isEqualTo(entry.get("Comment[bg]"));
        assertThat(first(component, "binary")).isEqualTo("parley-desktop");
    }

    @Test
    void theServiceRunsWhatThePackageInstallsAndKeepsItWhereTheSettingsSay() throws IOException {
        Map<String, String> unit = entry("linux/server/parley-server.service");
        assertThat(unit).containsEntry("ExecStart", "/usr/lib/parley-server/bin/parley-server")
                .containsEntry("EnvironmentFile", "-/etc/parley/parley.conf").containsEntry("User", "parley")
                .containsEntry("StateDirectory", "parley").containsEntry("SuccessExitStatus", "143")
                .containsEntry("StandardOutput", "null");
        assertThat(HERE.resolve("server/parley-server")).isExecutable();
        assertThat(Text.filled(HERE.resolve("linux/server/parley.conf"), VALUES))
                .contains("\nPARLEY_DATA=/var/lib/parley\n");
        assertThat(Files.readAllLines(HERE.resolve("linux/server/conffiles")))
                .containsExactly("/etc/parley/parley.conf");
        assertThat(Files.readString(HERE.resolve("linux/server/postrm"))).contains("rm -rf /var/lib/parley\n");
    }

    @Test
    void theServiceIsShutIn() throws IOException {
        Map<String, String> unit = entry("linux/server/parley-server.service");
        assertThat(List.of("NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices", "ProtectKernelTunables",
                "ProtectKernelModules", "ProtectKernelLogs", "ProtectControlGroups", "ProtectClock", "ProtectHostname",
                "RestrictNamespaces", "RestrictRealtime", "RestrictSUIDSGID", "LockPersonality", "RemoveIPC"))
                .allSatisfy(wall -> assertThat(unit).containsEntry(wall, "yes"));
        assertThat(unit).containsEntry("ProtectSystem", "strict").containsEntry("UMask", "0077")
                .containsEntry("CapabilityBoundingSet", "CAP_NET_BIND_SERVICE");
    }

    @Test
    void everySettingThatTheFileNamesIsOneOfTheServers() throws IOException {
        String documented = Files.readString(HERE.resolve("../docs/settings.md"));
        var named = Pattern.compile("^#?(PARLEY_\\w+)=", Pattern.MULTILINE)
                .matcher(Text.filled(HERE.resolve("linux/server/parley.conf"), VALUES)).results()
                .map(found -> found.group(1)).filter(name -> !name.equals("PARLEY_JAVA_OPTIONS")).toList();
        assertThat(named).hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(documented).contains("`" + name + "`"));
    }

    @Test
    void bothPackagesSayWhatTheyAreAndWhatTheyNeed() throws IOException {
        for (String name : List.of("server", "desktop")) {
            String control = Text.filled(HERE.resolve("linux/" + name + "/control"), VALUES);
            assertThat(control).startsWith("Package: parley-" + name + "\nVersion: 0.1.0\nArchitecture: amd64\n")
                    .contains("\nDepends: libc6 (>= ").contains("\nMaintainer: ").contains("\nDescription: ")
                    .endsWith("\n");
        }
        assertThat(Files.readString(HERE.resolve("linux/desktop/control"))).contains("libgtk-3-0t64 | libgtk-3-0");
    }

    @Test
    void optionsOfJpackageNameFilesOfTheImageThatExistOnceItIsMade() throws IOException {
        String options = Files.readString(HERE.resolve("app-image.options"));
        assertThat(options).contains("-XX:AOTCache=$APPDIR/" + DesktopImage.CACHE)
                .contains("-Dparley.server.jar=$APPDIR/server/parley-server.jar")
                .contains("-Djava.library.path=$APPDIR/native").contains("-Dorg.sqlite.lib.path=$APPDIR/native")
                .contains("-Djna.boot.library.path=$APPDIR/native");
        assertThat(Files.readString(HERE.resolve("windows/msi.options"))).startsWith("--type msi\n")
                .contains("--win-upgrade-uuid 2f1c0a54-7d0e-4a9b-9c5e-6b8d3e21f7a4\n");
        assertThat(Files.readString(HERE.resolve("macos/dmg.options"))).startsWith("--type dmg\n")
                .contains(DesktopPackages.ID);
    }

    @Test
    void everyLibraryWithNativePartsIsSpokenForOnEverySystem() {
        for (Platform platform : Platform.values()) {
            assertThat(platform.nativeEntries()).containsOnlyKeys("rocksdbjni", "sqlite-jdbc", "jna");
        }
    }

    @Test
    void whatPackagesBringToReadIsThere() {
        assertThat(Documents.ALL).contains("LICENSE", "THIRD-PARTY-NOTICES.md")
                .allSatisfy(name -> assertThat(HERE.resolve("..").resolve(name)).isNotEmptyFile());
    }

    @Test
    void scriptsAreInAFormThatShUnderstands() throws Exception {
        List<Path> scripts = new ArrayList<>(files("server").stream().filter(file -> !file.toString().endsWith(".cmd"))
                .toList());
        Stream.of("postinst", "prerm", "postrm").map(HERE.resolve("linux/server")::resolve).forEach(scripts::add);
        for (Path script : scripts) {
            assertThat(Files.readString(script)).startsWith("#!/bin/sh\n").doesNotContain("\r");
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(HERE.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The last value of each key, whatever group it stands in. */
    private static Map<String, String> entry(String file) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Files.readAllLines(HERE.resolve(file)).stream().filter(line -> line.matches("[A-Z][\\w\\[\\]]*=.*"))
                .map(line -> line.split("=", 2)).forEach(pair -> found.put(pair[0], pair[1]));
        return found;
    }

    private static String appName(String language) throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(HERE.resolve(
                "../desktop-client/src/main/resources/chat/parley/desktop/ui/messages_" + language + ".properties"))));
        return words.getProperty("app.name");
    }

    private static Path mainClass(String name) {
        return HERE.resolve("../desktop-client/src/main/java").resolve(name.replace('.', '/') + ".java");
    }

    private static String first(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
