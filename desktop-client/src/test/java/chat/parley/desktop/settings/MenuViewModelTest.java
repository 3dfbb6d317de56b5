package chat.parley.desktop.settings;

import java.util.EnumSet;

import chat.parley.desktop.settings.MenuViewModel.Entry;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MenuViewModelTest {

    private final Texts texts = new Texts(Language.ENGLISH);
    private final MenuViewModel model = new MenuViewModel(texts, EnumSet.complementOf(EnumSet.of(Setting.TOLD)));

    @Test
    void allPagesAreThereUntilSomethingIsTyped() {
        assertThat(model.entries()).extracting(Entry::topic).containsExactly(Topic.values());
        assertThat(model.entries()).extracting(Entry::setting).containsOnlyNulls();
    }

    @Test
    void aSettingIsFoundByItsNameAndByTheSentenceBelow() {
        model.filter().set(" SIZE ");
        assertThat(model.entries()).containsExactly(new Entry(Topic.APPEARANCE, Setting.TEXT_SIZE));
        model.filter().set("one line per chat");
        assertThat(model.entries()).containsExactly(new Entry(Topic.APPEARANCE, Setting.CHAT_LIST));
        model.filter().set("notif");
        assertThat(model.entries()).as("what cannot be set here is not offered")
                .containsExactly(new Entry(Topic.NOTIFICATIONS, null),
                        new Entry(Topic.NOTIFICATIONS, Setting.TOLD_WORDS));
        model.filter().set("no such thing");
        assertThat(model.nothing().get()).isTrue();
    }

    @Test
    void itIsFoundInTheLanguageOfNow() {
        texts.language().set(Language.BULGARIAN);
        model.filter().set("движение");
        assertThat(model.entries()).containsExactly(new Entry(Topic.APPEARANCE, Setting.MOTION));
        texts.language().set(Language.ENGLISH);
        assertThat(model.entries()).isEmpty();
        assertThat(model.nothing().get()).isTrue();
    }
}
