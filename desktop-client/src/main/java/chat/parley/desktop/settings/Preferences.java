package chat.parley.desktop.settings;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import chat.parley.desktop.store.Settings;
import chat.parley.desktop.store.SettingsFile;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Zoom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Theme, language and size as chosen before, and kept whenever they are chosen anew. JavaFX thread only. */
public final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final SettingsFile file;
    private final Executor disk;

    /**
     * The preferences in a file.
     *
     * @param disk runs what blocks, one after the other
     */
    public Preferences(SettingsFile file, Executor disk) {
        this.file = file;
        this.disk = disk;
    }

    /** The language chosen before, else that of the system if the app speaks it, else English. */
    public Language language() {
        String chosen = file.get().language();
        return Language.of(chosen == null ? Locale.getDefault().getLanguage() : chosen);
    }

    /** The theme chosen before. */
    public Theme.Choice theme() {
        String chosen = file.get().theme();
        return chosen == null ? Theme.Choice.SYSTEM : Theme.Choice.of(chosen);
    }

    /** Where the window was on these screens, else when it last closed; {@code null} the first time. */
    public Settings.@Nullable WindowPlace window(String screens) {
        return file.get().window(screens);
    }

    /** How much larger than plain everything shows; 1 is plain. */
    public double zoom() {
        Double chosen = file.get().zoom();
        return chosen == null ? 1 : chosen;
    }

    /** Keeps what is chosen from now on. */
    public void keep(Zoom zoom) {
        zoom.factor().subscribe((_, chosen) -> change(
                now -> now.withZoom(chosen.doubleValue() == 1 ? null : chosen.doubleValue())));
    }

    /** Keeps what is chosen from now on. */
    public void keep(Theme theme, Texts texts) {
        theme.choice().subscribe((_, chosen) -> change(
                now -> now.withTheme(chosen == Theme.Choice.SYSTEM ? null : chosen.word())));
        texts.language().subscribe((_, chosen) -> change(now -> now.withLanguage(chosen.code())));
    }

    /** Keeps where the window is on these screens. */
    public void keep(String screens, Settings.WindowPlace window) {
        change(now -> now.withWindow(screens, window));
    }

    private void change(UnaryOperator<Settings> change) {
        disk.execute(() -> {
            try {
                file.change(change);
            } catch (RuntimeException e) {
                // A full disk must not take the window down; the choice holds for this run.
                LOG.warn("Settings could not be kept: {}", e.toString());
            }
        });
    }
}
