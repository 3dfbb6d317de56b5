package chat.parley.desktop.tray;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The icon over a real message bus, to something that speaks as a Linux desktop does. */
@EnabledIf("busIsThere")
@ExtendWith(FxToolkit.class)
@SuppressWarnings("NullAway.Init") // set up before each test
class PanelTrayTest {

    private static final Path DAEMON = Path.of("/usr/bin/dbus-daemon");
    private static final String OWN_NAME = "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";

    @TempDir
    private Path folder;
    private final List<String> done = new CopyOnWriteArrayList<>();
    private Process daemon;
    private String address;
    private PanelTray tray;

    static boolean busIsThere() {
        return Files.isExecutable(DAEMON);
    }

    @BeforeEach
    void start() throws Exception {
        address = "unix:path=" + folder.resolve("bus");
        startBus();
        tray = new PanelTray(address, new FxThread(), new Panel.Retries(6, Duration.ofMillis(50)));
        onFx(() -> {
            tray.show(content(Waiting.OTHERS, "(3) Parley"));
            tray.begin(() -> done.add("clicked"));
            return true;
        });
    }

    @AfterEach
    void stop() throws Exception {
        onFx(() -> {
            tray.close();
            return true;
        });
        stopBus();
    }

    @Test
    void thePanelShowsTheIconAndWhatItSays() throws Exception {
        try (var panel = new FakePanel(address, true, false)) {
            untilAble(true);
            assertThat(panel.registered).containsExactly(OWN_NAME);
            Map<String, Variant<?>> said = panel.said();
            assertThat(values(said)).containsEntry("Category", "Communications").containsEntry("Status", "Active")
                    .containsEntry("Title", "(3) Parley").containsEntry("ItemIsMenu", false);
            assertThat(signatures(said)).containsEntry("IconPixmap", "a(iiay)").containsEntry("Menu", "o")
                    .containsEntry("ToolTip", "(sa(iiay)ss)");
            List<?> icons = (List<?>) values(said).getOrDefault("IconPixmap", List.of());
            assertThat(icons).extracting(each -> ((Object[]) each)[0]).isEqualTo(DrawnMarks.EDGES);
            assertThat((List<?>) ((Object[]) icons.getFirst())[2]).hasSize(16 * 16 * 4);
            assertThat((Object[]) values(said).getOrDefault("ToolTip", new Object[0])).endsWith("(3) Parley",
                    "3 new messages");

            panel.icon().Activate(10, 10);
            panel.icon().SecondaryActivate(10, 10);
            await().untilAsserted(() -> assertThat(done).containsExactly("clicked", "clicked"));
        }
    }

    @Test
    void itsMenuIsDrawnByThePanelAndDoesWhatItSaid() throws Exception {
        try (var panel = new FakePanel(address, true, false)) {
            untilAble(true);
            DBusMenu menu = panel.menu();
            assertThat(written(menu.GetLayout(0, -1, List.of()).second())).containsExactly("Open", "---", "Quiet[Hour]",
                    "Quit");
            assertThat(written(menu.GetLayout(0, 1, List.of("label")).second())).as("no deeper than asked")
                    .contains("Quiet[]");
            int quit = menu.GetLayout(0, 1, List.of()).second().below().size() + 1;
            assertThat(menu.GetProperty(quit, "label").getValue()).isEqualTo("Quit");
            assertThat(menu.GetGroupProperties(List.of(1, 99), List.of("label"))).singleElement()
                    .satisfies(one -> assertThat(one.id()).isEqualTo(1));
            assertThat(menu.AboutToShow(0)).isFalse();
            panel.choose(quit);
            await().untilAsserted(() -> assertThat(done).containsExactly("Quit"));

            show(content(Waiting.MENTIONS, "(4) Parley", "Hour", "Ever"));
            await().untilAsserted(() -> assertThat(panel.heard).contains("NewIcon", "NewTitle", "NewToolTip",
                    "NewStatus", "LayoutUpdated"));
            assertThat(values(panel.said())).containsEntry("Status", "NeedsAttention");
            assertThatThrownBy(() -> panel.choose(quit)).as("of a menu that is out of date")
                    .isInstanceOf(DBusExecutionException.class);
            assertThat(done).containsExactly("Quit");
        }
    }

    @Test
    void whateverComesAndGoesIsKnown() throws Exception {
        assertThat(able()).as("nobody watches for icons").isFalse();
        try (var panel = new FakePanel(address, false, false)) {
            await().until(() -> panel.asked.get() > 0);
            panel.askAgain();
            assertThat(able()).as("nobody shows them").isFalse();
            panel.host(true);
            untilAble(true);
            panel.host(false);
            untilAble(false);
            panel.host(true);
            untilAble(true);
        }
        untilAble(false);
        try (var next = new FakePanel(address, true, false)) {
            untilAble(true);
            assertThat(next.registered).containsExactly(OWN_NAME);
        }
    }

    @Test
    void aWatcherThatAnswersRubbishIsNoTray() throws Exception {
        try (var panel = new FakePanel(address, "certainly", false)) {
            await().until(() -> panel.asked.get() > 0);
            panel.askAgain();
            assertThat(panel.registered).containsExactly(OWN_NAME);
            assertThat(able()).isFalse();
        }
        try (var refusing = new FakePanel(address, true, true)) {
            await().until(() -> refusing.refused.get() > 0);
            assertThat(able()).isFalse();
            refusing.host(true);
            untilAble(true);
        }
    }

    @Test
    void aBusThatIsLostIsFoundAgain() throws Exception {
        try (var _ = new FakePanel(address, true, false)) {
            untilAble(true);
            stopBus();
            untilAble(false);
        }
        startBus();
        try (var panel = new FakePanel(address, true, false)) {
            untilAble(true);
            assertThat(panel.registered).containsExactly(OWN_NAME);
        }
    }

    private void startBus() throws Exception {
        daemon = new ProcessBuilder(DAEMON.toString(), "--session", "--nofork", "--print-address",
                "--address=" + address).redirectErrorStream(true).start();
        assertThat(daemon.inputReader().readLine()).startsWith("unix:");
    }

    private void stopBus() throws Exception {
        daemon.destroy();
        daemon.waitFor();
        Files.deleteIfExists(folder.resolve("bus"));
    }

    private TrayContent content(Waiting waiting, String title, String... ways) {
        List<MenuEntry> quiet = (ways.length == 0 ? List.of("Hour") : List.of(ways)).stream().map(this::choice)
                .toList();
        return new TrayContent(waiting, waiting == Waiting.MENTIONS, title, "3 new messages", List.of(choice("Open"),
                new MenuEntry.Divider(), new MenuEntry.Group("Quiet", quiet), choice("Quit")));
    }

    private MenuEntry choice(String words) {
        return new MenuEntry.Choice(words, true, () -> done.add(words));
    }

    private static List<String> written(DBusMenu.Entry entry) {
        return entry.below().stream().map(Variant::getValue).map(each -> (Object[]) each)
                .map(each -> written((Map<?, ?>) each[1], (List<?>) each[2])).toList();
    }

    private static String written(Map<?, ?> said, List<?> below) {
        if (!said.containsKey("label")) {
            return "---";
        }
        String label = String.valueOf(((Variant<?>) said.get("label")).getValue());
        List<String> inside = below.stream().map(each -> (Object[]) ((Variant<?>) each).getValue())
                .map(each -> written((Map<?, ?>) each[1], (List<?>) each[2])).toList();
        return label.equals("Quiet") ? label + inside : label;
    }

    private static Map<String, Object> values(Map<String, Variant<?>> said) {
        return said.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                each -> each.getValue().getValue()));
    }

    private static Map<String, String> signatures(Map<String, Variant<?>> said) {
        return said.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                each -> each.getValue().getSig()));
    }

    private void show(TrayContent content) {
        onFx(() -> {
            tray.show(content);
            return true;
        });
    }

    private void untilAble(boolean able) {
        await().atMost(Duration.ofSeconds(20)).until(this::able, now -> now == able);
    }

    private boolean able() {
        return onFx(() -> tray.able().get());
    }

    private static <T> T onFx(Supplier<T> look) {
        return CompletableFuture.supplyAsync(look, new FxThread()).join();
    }
}
