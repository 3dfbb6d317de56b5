package chat.parley.desktop.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import chat.parley.desktop.store.Settings;
import chat.parley.desktop.store.SettingsFile;
import chat.parley.desktop.ui.Hours;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Zoom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was chosen before of how the app shows and tells things, kept whenever it is chosen anew. JavaFX thread only. */
public final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final Consumer<UnaryOperator<Settings>> place;
    private final Settings before;
    private final BooleanProperty compact;
    private final ObjectProperty<@Nullable Boolean> calm;
    private final BooleanProperty told;
    private final BooleanProperty toldInWords;
    private final BooleanProperty onward;
    private final BooleanProperty inTray;
    private final BooleanProperty toldOfTray;
    private final Set<String> begun;
    private final ObjectProperty<@Nullable Double> listWidth;
    private final ObjectProperty<Hours> hours;
    private final Optional<AtLoginViewModel> atLogin;

    /**
     * The preferences in a file.
     *
     * @param disk runs what blocks, one after the other
     * @param atLogin whether the app starts at sign-in; empty where that cannot be
     */
    public Preferences(SettingsFile file, Executor disk, Optional<AtLoginViewModel> atLogin) {
        this(file.get(), change -> disk.execute(() -> change(file, change)), atLogin);
    }

    private Preferences(Settings before, Consumer<UnaryOperator<Settings>> place, Optional<AtLoginViewModel> atLogin) {
        this.atLogin = atLogin;
        this.before = before;
        this.place = place;
        Settings.Choices choices = before.choices();
        compact = new SimpleBooleanProperty(Boolean.TRUE.equals(choices.compact()));
        calm = new SimpleObjectProperty<>(choices.calm());
        told = new SimpleBooleanProperty(!Boolean.TRUE.equals(choices.untold()));
        toldInWords = new SimpleBooleanProperty(!Boolean.TRUE.equals(choices.wordless()));
        onward = new SimpleBooleanProperty(Boolean.TRUE.equals(choices.onward()));
        inTray = new SimpleBooleanProperty(Boolean.TRUE.equals(choices.inTray()));
        toldOfTray = new SimpleBooleanProperty(Boolean.TRUE.equals(choices.toldOfTray()));
        listWidth = new SimpleObjectProperty<>(choices.listWidth());
        begun = choices.begun() == null ? new LinkedHashSet<>() : new LinkedHashSet<>(choices.begun());
        hours = new SimpleObjectProperty<>(Hours.of(choices.hours()));
        Runnable keep = this::keepChoices;
        compact.subscribe((was, now) -> keep.run());
        calm.subscribe((was, now) -> keep.run());
        told.subscribe((was, now) -> keep.run());
        toldInWords.subscribe((was, now) -> keep.run());
        onward.subscribe((was, now) -> keep.run());
        inTray.subscribe((was, now) -> keep.run());
        toldOfTray.subscribe((was, now) -> keep.run());
        hours.subscribe((was, now) -> keep.run());
        listWidth.subscribe((was, now) -> keep.run());
    }

    /** Those of somebody who has chosen nothing yet, for as long as the app runs. */
    public static Preferences forThisRun() {
        return new Preferences(Settings.initial(), change -> {}, Optional.empty());
    }

    /** The language chosen before, else that of the system if the app speaks it, else English. */
    public Language language() {
        String chosen = before.language();
        return Language.of(chosen == null ? Locale.getDefault().getLanguage() : chosen);
    }

    /** The theme chosen before. */
    public Theme.Choice theme() {
        String chosen = before.theme();
        return chosen == null ? Theme.Choice.SYSTEM : Theme.Choice.of(chosen);
    }

    /** Where the window was on these screens, else when it last closed; {@code null} the first time. */
    public Settings.@Nullable WindowPlace window(String screens) {
        return before.window(screens);
    }

    /** How much larger than plain everything shows; 1 is plain. */
    public double zoom() {
        Double chosen = before.zoom();
        return chosen == null ? 1 : chosen;
    }

    /** Whether the list has one line for a conversation. */
    public BooleanProperty compact() {
        return compact;
    }

    /** Whether nothing is to move; {@code null} for what the system wants. */
    public ObjectProperty<@Nullable Boolean> calm() {
        return calm;
    }

    /** Whether new messages are told of outside of the window. */
    public BooleanProperty told() {
        return told;
    }

    /** Whether they are told there with their words. */
    public BooleanProperty toldInWords() {
        return toldInWords;
    }

    /** Whether the next conversation that waits opens when an agent resolves one. */
    public BooleanProperty onward() {
        return onward;
    }

    /** Whether the window goes into the tray instead of closing, where there is one. */
    public BooleanProperty inTray() {
        return inTray;
    }

    /** Whether the person was told that it went there. */
    public BooleanProperty toldOfTray() {
        return toldOfTray;
    }

    /** How wide the list is, in pixels of JavaFX; {@code null} for as usual. */
    public ObjectProperty<@Nullable Double> listWidth() {
        return listWidth;
    }

    /** Whether nothing is to be said any more of the first steps on that server; a new property each time. */
    public BooleanProperty stepsPutAway(String server) {
        var away = new SimpleBooleanProperty(begun.contains(server));
        away.subscribe((_, now) -> {
            if (now ? begun.add(server) : begun.remove(server)) {
                keepChoices();
            }
        });
        return away;
    }

    /** Whether the app starts at sign-in; empty where that cannot be. */
    Optional<AtLoginViewModel> atLogin() {
        return atLogin;
    }

    /** Keeps what is chosen from now on. */
    public void keep(Zoom zoom) {
        zoom.factor().subscribe((_, chosen) -> place.accept(
                now -> now.withZoom(chosen.doubleValue() == 1 ? null : chosen.doubleValue())));
    }

    /** Has the words follow the manner that was chosen before, and keeps what is chosen from now on. */
    public void keep(Theme theme, Texts texts) {
        theme.choice().subscribe((_, chosen) -> place.accept(
                now -> now.withTheme(chosen == Theme.Choice.SYSTEM ? null : chosen.word())));
        texts.language().subscribe((_, chosen) -> place.accept(now -> now.withLanguage(chosen.code())));
        texts.hours().bindBidirectional(hours);
    }

    /** Keeps where the window is on these screens. */
    public void keep(String screens, Settings.WindowPlace window) {
        place.accept(now -> now.withWindow(screens, window));
    }

    private void keepChoices() {
        var chosen = new Settings.Choices(compact.get(), hours.get().word(), calm.get(), !told.get(),
                !toldInWords.get(), onward.get(), inTray.get(), toldOfTray.get(), List.copyOf(begun),
                listWidth.get());
        place.accept(now -> now.withChoices(chosen));
    }

    private static void change(SettingsFile file, UnaryOperator<Settings> change) {
        try {
            file.change(change);
        } catch (RuntimeException e) {
            // A full disk must not take the window down; the choice holds for this run.
            LOG.warn("Settings could not be kept: {}", e.toString());
        }
    }
}
