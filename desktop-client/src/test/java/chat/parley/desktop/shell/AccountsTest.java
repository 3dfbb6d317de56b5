package chat.parley.desktop.shell;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Drafts;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.notification.Notice;
import chat.parley.desktop.notification.Notifier;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeSignIn;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.model.UserView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One app, signed in to a shop and to a club. */
@ExtendWith(FxToolkit.class)
@SuppressWarnings("NullAway.Init") // set up before each test
class AccountsTest {

    private final HandTimer timer = new HandTimer();
    private final WorkshopSample shop = WorkshopSample.english();
    private final SampleServer club = new SampleServer("u-lena", "Lena", "Marinova");
    private final UserView petar = club.person("u-petar", "Petar", "Stoyanov");
    /** Has the id of a room in the shop. */
    private final SampleServer.SampleRoom ride = club.room("workshop", petar);
    private final Standing notices = new Standing();
    private Stage stage;
    private Accounts accounts;
    private Account atShop;
    private Account atClub;
    private boolean signingIn;

    private static final class Standing implements Notifier {

        private final Map<String, Notice> all = new LinkedHashMap<>();
        private final Map<String, Runnable> chosen = new LinkedHashMap<>();

        @Override
        public boolean able() {
            return true;
        }

        @Override
        public void show(Notice notice, Runnable then) {
            all.put(notice.key(), notice);
            chosen.put(notice.key(), then);
        }

        @Override
        public void withdraw(String key) {
            all.remove(key);
        }

        @Override
        public void close() {
            all.clear();
        }
    }

    @BeforeEach
    void open() {
        timer.pass(Duration.between(timer.now(), SampleChat.now()));
        step(() -> {
            var signIn = new FakeSignIn();
            signIn.look.complete(FakeSignIn.vitosha("localhost"));
            Kit kit = new SampleKit(timer).with(signIn).with(notices).kit();
            stage = new Stage();
            var window = new AppWindow(stage);
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.show();
            accounts = new Accounts(window, kit, () -> signingIn = true);
            atShop = accounts.add(chat(shop.server()));
            atClub = accounts.add(chat(club));
            accounts.show(atShop);
            timer.pass(Duration.ofMillis(500));
        });
    }

    @AfterEach
    void close() {
        step(() -> {
            accounts.close();
            stage.close();
        });
    }

    @Test
    void whoeverHasTheWindowTheOthersAreCountedAndTold() {
        long before = onFx(() -> accounts.unread().get());
        step(() -> ride.hear(petar, 42, "Are you coming?"));
        assertThat(onFx(() -> accounts.unread().get())).isEqualTo(before + 1);
        assertThat(onFx(() -> accounts.unreadBeside(atShop).get())).isEqualTo(1);
        assertThat(notices.all.values()).extracting(Notice::text).contains("Are you coming?");
        String key = notices.all.keySet().iterator().next();
        assertThat(key).as("its room has the id of one in the shop").isNotEqualTo("workshop");
        assertThat(onFx(this::menu)).anyMatch(item -> item.startsWith("Lena Marinova at ") && item.endsWith("(1)"));
        Snapshots.draw("accounts-elsewhere", stage.getScene());

        step(Objects.requireNonNull(notices.chosen.get(key)));
        assertThat(onFx(() -> accounts.shown())).isSameAs(atClub);
        assertThat(onFx(this::labels)).contains("Are you coming?").doesNotContain("Front desk");
    }

    @Test
    void theWindowChangesHandsAndBothStayConnected() {
        assertThat(onFx(this::labels)).contains("Front desk");
        step(() -> atShop.chat().drafts().keep("workshop",
                new Drafts.Draft("for the shop", null)));
        step(() -> accounts.show(atShop).orElseThrow().links()
                .follow(ParleyLink.parse("parley://localhost/room/workshop").orElseThrow()));
        step(() -> accounts.show(atClub));
        assertThat(onFx(this::labels)).doesNotContain("Front desk");
        assertThat(onFx(() -> stage.getScene().getRoot().lookup(".composer"))).isNull();
        assertThat(onFx(() -> atClub.chat().drafts().of("workshop").isEmpty())).isTrue();
        assertThat(List.of(atShop, atClub)).allMatch(each -> onFx(() -> each.chat().connection().get().online()));
        step(() -> accounts.show(atShop));
        assertThat(onFx(this::labels)).contains("Front desk");
        assertThat(onFx(() -> atShop.chat().drafts().of("workshop").text())).isEqualTo("for the shop");
        assertThat(onFx(() -> stage.getScene().getRoot().lookup(".composer"))).as("as it was left").isNotNull();
    }

    @Test
    void whoSignsOutLeavesTheOthers() {
        step(() -> accounts.signOut(atShop));
        assertThat(onFx(() -> accounts.shown())).isSameAs(atClub);
        assertThat(onFx(() -> List.copyOf(accounts.all()))).containsExactly(atClub);
        assertThat(onFx(() -> atShop.chat().connection().get())).isInstanceOf(ConnectionState.SignedOut.class);
        assertThat(onFx(() -> atClub.chat().connection().get().online())).isTrue();
        assertThat(signingIn).isFalse();
        step(() -> accounts.signOut(atClub));
        assertThat(signingIn).as("nobody is left").isTrue();
        assertThat(onFx(() -> accounts.shown())).isNull();
    }

    @Test
    void whoWasSignedOutElsewhereIsToldUntilTheyAnswer() {
        step(() -> atShop.chat().drafts().keep("workshop", new Drafts.Draft("half a sentence", null)));
        step(() -> shop.server().endSession());
        step(() -> timer.pass(Duration.ofMinutes(5)));
        assertThat(onFx(this::labels)).contains("You were signed out on this computer.");
        Snapshots.draw("signed-out-elsewhere", stage.getScene());
        assertThat(onFx(() -> atShop.chat().drafts().of("workshop").text())).isEqualTo("half a sentence");
        assertThat(onFx(() -> accounts.shown())).isSameAs(atClub);
        step(() -> ((Button) stage.getScene().getRoot().lookup(".dialog .primary")).fire());
        assertThat(signingIn).isTrue();
        assertThat(onFx(this::labels)).doesNotContain("You were signed out on this computer.");
    }

    @Test
    void aServerThatStopsIsSaidToRestartUntilItIsLate() {
        step(() -> shop.server().restart());
        step(() -> timer.pass(Duration.ofSeconds(20)));
        assertThat(onFx(this::labels)).as("however many tries").contains("The server is restarting.");
        Snapshots.draw("main-window-restarting", stage.getScene());
        step(() -> timer.pass(Duration.ofMinutes(3)));
        assertThat(onFx(this::labels)).contains("No connection.").doesNotContain("The server is restarting.");
        step(() -> shop.server().comeUp());
        step(() -> timer.pass(Duration.ofMinutes(1)));
        assertThat(onFx(() -> atShop.chat().connection().get().online())).isTrue();
    }

    @Test
    void whoIsNoLongerThereIsNotShown() {
        step(() -> accounts.signOut(atClub));
        assertThat(onFx(() -> accounts.show(atClub))).isEmpty();
        assertThat(onFx(() -> accounts.shown())).isSameAs(atShop);
        assertThat(onFx(this::labels)).contains("Front desk");
    }

    @Test
    void whatWasShownOfAnAccountIsLetGoOfWithTheWindow() {
        step(() -> accounts.show(atShop).orElseThrow().links()
                .follow(ParleyLink.parse("parley://localhost/room/workshop").orElseThrow()));
        isLetGoOf(atShop);
        isLetGoOf(onFx(() -> accounts.add(chat(DeskSample.english().server()))));
        isLetGoOf(onFx(() -> accounts.add(chat(OfficeSample.healthy()))));
    }

    private void isLetGoOf(Account account) {
        step(() -> accounts.show(account));
        for (KeyCode place : List.of(KeyCode.COMMA, KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1)) {
            step(() -> Optional.ofNullable(stage.getScene().getAccelerators()
                    .get(new KeyCodeCombination(place, KeyCombination.SHORTCUT_DOWN))).ifPresent(Runnable::run));
            step(() -> timer.pass(Duration.ofSeconds(1)));
        }
        var screen = new WeakReference<>(onFx(() -> stage.getScene().getRoot().lookup(".frame")));
        assertThat(screen.get()).isNotNull();
        step(() -> accounts.show(atClub));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            step(() -> timer.pass(Duration.ofSeconds(1)));
            System.gc();
            assertThat(screen.get()).as("of " + account.chat().me().fullName()).isNull();
        });
    }

    @Test
    void theSamePersonOnTheSameServerTakesTheirOwnPlace() {
        step(() -> {
            accounts.addServer();
            assertThat(signingIn).isTrue();
            accounts.show(accounts.add(chat(club)));
        });
        assertThat(onFx(() -> List.copyOf(accounts.all()))).hasSize(2).contains(atShop).doesNotContain(atClub);
    }

    private Chat chat(SampleServer server) {
        return SampleChat.open(server.me(), server, timer, Outbox.inMemory());
    }

    private List<String> labels() {
        return stage.getScene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(each -> ((Label) each).getText()).toList();
    }

    private List<String> menu() {
        MenuButton menu = (MenuButton) Objects
                .requireNonNull(stage.getScene().getRoot().lookup(".list-foot .menu-button"));
        Objects.requireNonNull(menu.getOnShowing()).handle(new Event(MenuButton.ON_SHOWING));
        return menu.getItems().stream().map(MenuItem::getText).filter(Objects::nonNull).toList();
    }

    private static void step(Runnable task) {
        onFx(() -> {
            task.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }
}
