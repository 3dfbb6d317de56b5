package chat.parley.desktop.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import chat.parley.model.ChangeSettings;
import chat.parley.model.SettingView;
import chat.parley.model.SettingsAnswer;
import org.jspecify.annotations.Nullable;

/** The settings of a server in memory, with the rules of the real one. One thread only. */
public final class FakeSettings {

    public final List<SettingView> settings = new ArrayList<>(List.of(
            new SettingView("parley.attachments.max-file", "megabytes", "20", "20", "built-in", false, false, null, 1L,
                    10_240L),
            new SettingView("parley.attachments.quota", "megabytes", "5120", "1024", "built-in", true, false, null, 1L,
                    10_485_760L),
            new SettingView("parley.name", "text", "Vitosha Bikes", "Vitosha Bikes", "environment", false, false, null,
                    1L, 64L),
            new SettingView("parley.retention.days", "days", "0", "0", "built-in", false, false, null, 0L, 3_650L),
            new SettingView("parley.sign-up", "choice", "open", "open", "built-in", false, false,
                    List.of("open", "invitation", "closed"), null, null),
            new SettingView("parley.support.away-minutes", "minutes", "15", "15", "built-in", false, false, null, 1L,
                    1_440L),
            new SettingView("parley.backup.at", "time", "03:00", "03:00", "built-in", false, false, null, null, null),
            new SettingView("parley.backup.keep", "number", "7", "7", "built-in", false, false, null, 1L, 365L),
            fixed("parley.host", "0.0.0.0", "command-line"), fixed("parley.port", "8080", "built-in"),
            fixed("parley.data", "/var/lib/parley", "environment"), fixed("parley.mongodb", "embedded", "built-in"),
            fixed("parley.redis", "none", "built-in")));
    public long version = 3;

    private static SettingView fixed(String name, String value, String source) {
        return new SettingView(name, "text", value, value, source, false, true, null, null, null);
    }

    /** As if somebody else had changed it. */
    public void set(String name, @Nullable String value) {
        version++;
        settings.replaceAll(old -> old.name().equals(name) ? with(old, value) : old);
    }

    boolean isClosed() {
        return settings.stream().anyMatch(
                each -> each.name().equals("parley.sign-up") && each.value().equals("closed"));
    }

    SettingsAnswer all() {
        return new SettingsAnswer(true, version, List.copyOf(settings));
    }

    SettingsAnswer change(ChangeSettings wish) {
        if (!Objects.equals(wish.version(), version)) {
            throw FakeAdministration.refusal(409, "settings-changed-meanwhile");
        }
        Objects.requireNonNull(wish.values()).forEach(this::set);
        version = wish.version() + 1;
        return all();
    }

    private static SettingView with(SettingView old, @Nullable String value) {
        return new SettingView(old.name(), old.kind(), value == null ? old.usual() : value, old.usual(), old.source(),
                value != null, old.fixed(), old.choices(), old.least(), old.most());
    }
}
