package chat.parley.desktop.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;

import chat.parley.desktop.store.SettingsFile;
import chat.parley.desktop.ui.Hours;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PreferencesTest {

    private static final Instant AFTERNOON = Instant.parse("2026-11-19T14:30:00Z");

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("settings.json");
    }

    @Test
    void whoHasChosenNothingIsToldInWordsAndHasTwoLinesAndTheMotionOfTheSystem() {
        Preferences none = open();
        assertThat(none.told().get()).isTrue();
        assertThat(none.toldInWords().get()).isTrue();
        assertThat(none.compact().get()).isFalse();
        assertThat(none.onward().get()).isFalse();
        assertThat(none.inTray().get()).isFalse();
        assertThat(none.calm().get()).isNull();
        assertThat(words(none).hours().get()).isEqualTo(Hours.SYSTEM);
    }

    @Test
    void whatIsChosenIsThereAgainAfterARestart() {
        Preferences first = open();
        Texts texts = words(first);
        first.compact().set(true);
        first.calm().set(false);
        first.told().set(false);
        first.toldInWords().set(false);
        first.onward().set(true);
        first.inTray().set(true);
        first.toldOfTray().set(true);
        texts.hours().set(Hours.OF_12);

        Preferences again = open();
        assertThat(again.compact().get()).isTrue();
        assertThat(again.calm().get()).isFalse();
        assertThat(again.told().get()).isFalse();
        assertThat(again.toldInWords().get()).isFalse();
        assertThat(again.onward().get()).isTrue();
        assertThat(again.inTray().get()).isTrue();
        assertThat(again.toldOfTray().get()).isTrue();
        assertThat(words(again).hours().get()).isEqualTo(Hours.OF_12);
    }

    @Test
    void everyTimeThatShowsFollowsTheChosenHours() {
        Texts texts = new Texts(Language.ENGLISH);
        Times times = new Times(texts, Clock.fixed(AFTERNOON, ZoneOffset.UTC));
        var shown = texts.from(() -> times.time(AFTERNOON));
        var followed = new SimpleObjectProperty<>("");
        texts.wording().subscribe(now -> followed.set(times.brief(AFTERNOON)));
        assertThat(shown.get()).isEqualTo("14:30");
        texts.hours().set(Hours.OF_12);
        assertThat(shown.get()).isEqualTo("2:30 PM");
        assertThat(followed.get()).isEqualTo("2:30 PM");
        texts.language().set(Language.BULGARIAN);
        assertThat(shown.get()).isEqualTo(texts.get("settings.time.12"));
        texts.hours().set(Hours.OF_24);
        assertThat(followed.get()).isEqualTo("14:30");
    }

    private Preferences open() {
        return new Preferences(new SettingsFile(file), Runnable::run, Optional.empty());
    }

    private static Texts words(Preferences preferences) {
        Texts texts = new Texts(Language.ENGLISH);
        preferences.keep(new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT)), texts);
        return texts;
    }
}
