package chat.parley.desktop.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose being there has the app started: as Linux desktops and macOS do it. */
record LoginFile(Path file, String content) implements AtLogin {

    /** As https://specifications.freedesktop.org/autostart-spec/ has it. */
    static LoginFile ofLinux(Path config, String program) {
        return new LoginFile(config.resolve("autostart").resolve("parley.desktop"), """
                [Desktop Entry]
                Type=Application
                Name=Parley
                Exec=%s %s
                Icon=chat.parley.Parley
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """.formatted(quoted(program), IN_BACKGROUND));
    }

    /** A launch agent. */
    static LoginFile ofMac(Path home, String program) {
        return new LoginFile(home.resolve("Library/LaunchAgents/chat.parley.desktop.plist"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key><string>chat.parley.desktop</string>
                  <key>ProgramArguments</key>
                  <array><string>%s</string><string>%s</string></array>
                  <key>RunAtLoad</key><true/>
                </dict>
                </plist>
                """.formatted(escaped(program), IN_BACKGROUND));
    }

    @Override
    public boolean starts() {
        return Files.exists(file);
    }

    @Override
    public void start(boolean starts) {
        try {
            if (starts) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the rules for {@code Exec}, which is read twice: in quotes, and what means something there behind two backslashes. */
    private static String quoted(String program) {
        String escaped = program.replace("\\", "\\\\\\\\").replace("\"", "\\\\\"").replace("`", "\\\\`")
                .replace("$", "\\\\$").replace("%", "%%");
        return '"' + escaped + '"';
    }

    private static String escaped(String program) {
        return program.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
