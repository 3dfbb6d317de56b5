package chat.parley.server.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.store.AtStart;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The settings that administrators change while the server runs. Safe for use by many threads. */
@Order(-1)
@Component
public class LiveSettings implements AtStart {

    private final StoredChoices stored;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Map<String, LiveValue<?>> values = new ConcurrentSkipListMap<>();
    private Choices now = Choices.NONE;

    LiveSettings(StoredChoices stored, AuditLog audit, ApplicationEventPublisher events) {
        this.stored = stored;
        this.audit = audit;
        this.events = events;
    }

    /**
     * To be called while the server starts.
     *
     * @return what the setting is whenever it is asked for, the usual value before the start is done; never waits
     */
    public <T> Supplier<T> declare(Setting<T> setting) {
        var value = new LiveValue<>(setting);
        if (values.putIfAbsent(setting.name(), value) != null) {
            throw new IllegalStateException(setting.name() + " is declared twice");
        }
        return value;
    }

    @Override
    public void atStart() {
        refresh();
    }

    /** All of them by name, with the version that they have together. */
    synchronized Standing standing() {
        return new Standing(now.version(), List.copyOf(values.values()));
    }

    /** Settings at one moment. */
    record Standing(long version, List<LiveValue<?>> values) {}

    /** Follows what was chosen on another server. */
    void refresh() {
        take(stored.read());
    }

    /**
     * Durable, in force on this server, and on record when it returns; the other servers follow within seconds.
     *
     * @param seen version that the administrator saw
     * @param wish name → value; {@code null} for the usual one
     * @throws Invalid with a sentence for each setting that cannot be like this
     * @throws SettingsChangedMeanwhile if they saw another version than there is
     */
    synchronized void change(long seen, Map<String, @Nullable String> wish, Actor by) {
        check(wish);
        Choices before = stored.read();
        take(before);
        if (before.version() != seen) {
            throw new SettingsChangedMeanwhile();
        }
        Map<String, Deed> deeds = deeds(before, wish);
        if (deeds.isEmpty()) {
            return;
        }
        Choices after = before.with(wish);
        if (!stored.replace(after)) {
            throw new SettingsChangedMeanwhile();
        }
        take(after);
        deeds.values().forEach(deed -> audit.record(by, deed));
        events.publishEvent(new SettingsChanged());
    }

    /** An older reading that comes late changes nothing. */
    private synchronized void take(Choices choices) {
        if (choices.version() > now.version()) {
            now = choices;
            values.forEach((name, value) -> value.take(choices.of(name)));
        }
    }

    private void check(Map<String, @Nullable String> wish) {
        Map<String, String> errors = new LinkedHashMap<>();
        wish.forEach((name, text) -> {
            LiveValue<?> value = values.get(name);
            String complaint = value == null
                    ? "This is no setting that can be changed while the server runs."
                    : text == null ? null : value.complaint(text);
            if (complaint != null) {
                errors.put(name, complaint);
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** What is to stand in the record; nothing for what stays as it is. */
    private Map<String, Deed> deeds(Choices before, Map<String, @Nullable String> wish) {
        Map<String, Deed> deeds = new LinkedHashMap<>();
        wish.forEach((name, text) -> {
            LiveValue<?> value = values.get(name);
            String old = before.of(name);
            if (value != null && (old == null ? text != null : !old.equals(text))) {
                deeds.put(name, new Deed("settings-changed", name, value.text(old) + " → " + value.text(text)));
            }
        });
        return deeds;
    }
}
