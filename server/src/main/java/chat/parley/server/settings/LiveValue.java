package chat.parley.server.settings;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a setting is now. Safe for use by many threads. */
final class LiveValue<T> implements Supplier<T> {

    private static final Logger log = LoggerFactory.getLogger(LiveValue.class);

    private final Setting<T> setting;
    private volatile Held<T> held;

    /** @param chosen in the app; {@code null} if nobody chose */
    private record Held<T>(T value, @Nullable String chosen) {}

    LiveValue(Setting<T> setting) {
        this.setting = setting;
        held = new Held<>(setting.usual(), null);
    }

    @Override
    public T get() {
        return held.value();
    }

    Setting<T> setting() {
        return setting;
    }

    boolean isChosen() {
        return held.chosen() != null;
    }

    String text() {
        return text(held.chosen());
    }

    /** What it would be. */
    String text(@Nullable String chosen) {
        return chosen == null ? usualText() : chosen;
    }

    String usualText() {
        return setting.writing().apply(setting.usual());
    }

    @Nullable
    String complaint(String text) {
        return setting.shape().complaint(text);
    }

    /** From now on; a text that another version of this server knew how to read is passed over. */
    void take(@Nullable String chosen) {
        String complaint = chosen == null ? null : complaint(chosen);
        if (complaint != null) {
            log.warn("What was chosen for {} cannot be used: {}", setting.name(), complaint);
        }
        held = chosen == null || complaint != null
                ? new Held<>(setting.usual(), null)
                : new Held<>(setting.reading().apply(chosen), chosen);
    }
}
