package chat.parley.desktop.administration;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;

import chat.parley.desktop.administration.SettingItem.State;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.SettingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServerSettingsViewModelTest {

    private final SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
    private final FakeAdministration office = server.administration;
    private Chat chat;
    private ServerSettingsViewModel model;

    @BeforeEach
    void signIn() {
        chat = SampleChat.open(server.me(), server, new HandTimer(), Outbox.inMemory());
        model = new ServerSettingsViewModel(chat);
        model.enter();
    }

    @Test
    void aChangeHoldsAndGoesBackToWhatIsUsual() {
        SettingItem signUp = item("parley.sign-up");
        model.change(signUp, "closed");
        assertThat(signUp.now().get().value()).isEqualTo("closed");
        assertThat(signUp.state().get()).isEqualTo(State.RESTING);
        model.change(signUp, "closed");
        model.change(signUp, null);
        assertThat(signUp.now().get()).extracting(SettingView::value, SettingView::changed).containsExactly("open",
                false);
        assertThat(office.asked).as("each change once").containsExactly("settings", "change 3 {parley.sign-up=closed}",
                "change 4 {parley.sign-up=null}");
    }

    @Test
    void whatCannotBeIsSaidWithoutAskingTheServer() {
        SettingItem away = item("parley.support.away-minutes");
        for (String value : new String[]{"", "0", "1441", "-1", "1.5", "12345678901"}) {
            model.change(away, value);
            assertThat(away.state().get()).as(value).isEqualTo(State.INVALID);
        }
        model.change(item("parley.backup.at"), "24:00");
        assertThat(item("parley.backup.at").state().get()).isEqualTo(State.INVALID);
        model.change(item("parley.name"), " ");
        assertThat(item("parley.name").state().get()).isEqualTo(State.INVALID);
        assertThat(office.asked).containsExactly("settings");
        assertThat(new SettingWords(new Texts(Language.ENGLISH)).refusal(away.now().get(), State.INVALID))
                .isEqualTo("This must be a whole number from 1 to 1440.");
        model.change(away, "15");
        assertThat(away.state().get()).isEqualTo(State.RESTING);
    }

    @Test
    void whatSomebodyElseChangedIsOverwrittenOnlyKnowingly() {
        SettingItem name = item("parley.name");
        office.settings.set("parley.sign-up", "closed");
        model.change(name, "Rila Bikes");
        assertThat(name.now().get().value()).as("they changed something else").isEqualTo("Rila Bikes");
        assertThat(item("parley.sign-up").now().get().value()).isEqualTo("closed");

        office.settings.set("parley.name", "Pirin Bikes");
        model.change(name, "Vitosha");
        assertThat(name.state().get()).isEqualTo(State.MEANWHILE);
        assertThat(name.now().get().value()).isEqualTo("Pirin Bikes");
    }

    @Test
    void whatIsRefusedIsAsItWas() {
        SettingItem files = item("parley.attachments.max-file");
        office.wantsPassword = true;
        model.change(files, "50");
        assertThat(files.state().get()).isEqualTo(State.SAVING);
        chat.administration().check().cancel();
        assertThat(files.state().get()).isEqualTo(State.CANCELLED);
        assertThat(files.now().get().value()).isEqualTo("20");

        office.wantsPassword = false;
        office.up = false;
        model.change(files, "50");
        assertThat(files.state().get()).isEqualTo(State.SILENT);
        model.leave();
        assertThat(files.state().get()).isEqualTo(State.RESTING);
    }

    @Test
    void ofWhatIsWishedWhileAChangeIsOnItsWayTheLastGoesNext() {
        SettingItem files = item("parley.attachments.max-file");
        office.wantsPassword = true;
        model.change(files, "50");
        model.change(files, "60");
        model.change(files, "20");
        chat.administration().check().confirm(FakeAdministration.PASSWORD);
        assertThat(files.now().get().value()).as("as it was, which is a wish, too").isEqualTo("20");
        assertThat(files.state().get()).isEqualTo(State.RESTING);
        assertThat(office.asked).filteredOn(asked -> asked.startsWith("change")).last().asString().contains("=20}");
        assertThat(office.asked).noneMatch(asked -> asked.contains("=60}"));
    }

    @Test
    void whatIsOnItsWayIsNotWishedAgainByAFieldThatLosesTheFocus() {
        SettingItem files = item("parley.attachments.max-file");
        office.wantsPassword = true;
        model.change(files, "50");
        model.change(files, "50");
        chat.administration().check().cancel();
        assertThat(files.state().get()).isEqualTo(State.CANCELLED);
        assertThat(chat.administration().check().wanted().get()).as("asked once").isFalse();
    }

    @Test
    void aSecondRefusalOfTheSameKindIsNoticed() {
        SettingItem away = item("parley.support.away-minutes");
        model.change(away, "0");
        model.change(away, "0");
        assertThat(away.failures().get()).isEqualTo(2);
    }

    @Test
    void allAreThereAtOnce() {
        var another = new ServerSettingsViewModel(chat);
        List<Integer> sizes = new ArrayList<>();
        another.items().addListener((ListChangeListener<SettingItem>) _ -> sizes.add(another.items().size()));
        another.enter();
        another.ask();
        assertThat(sizes).containsExactly(office.settings.settings.size());
    }

    @Test
    void whatRemovesMoreMessagesIsToBeAskedAbout() {
        SettingItem kept = item(SettingWords.RETENTION);
        assertThat(kept.removesMessages("30")).isTrue();
        assertThat(kept.removesMessages("0")).isFalse();
        assertThat(kept.removesMessages("9999")).as("refused anyway").isFalse();
        model.change(kept, "30");
        assertThat(kept.removesMessages("29")).isTrue();
        assertThat(kept.removesMessages("31")).isFalse();
        assertThat(item("parley.support.away-minutes").removesMessages("1")).isFalse();
    }

    @Test
    void anEntryOfTheLogSaysWhatWasChangedInTheLanguageOfNow() {
        var words = new SettingWords(new Texts(Language.BULGARIAN));
        assertThat(words.title("parley.sign-up") + " " + words.change("parley.sign-up", "open → closed"))
                .isEqualTo("Нови профили Всеки → Само админи");
        assertThat(words.change("parley.attachments.quota", "1024 → 2048")).isEqualTo("1024\u00A0MB → 2048\u00A0MB");
        assertThat(words.title("parley.planet") + words.change("parley.planet", "1 → 2")).isEqualTo(
                "parley.planet1 → 2");
    }

    private SettingItem item(String name) {
        return model.items().stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
    }
}
