package chat.parley.desktop.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Notices over a real message bus, to something that speaks as a Linux desktop does. */
@EnabledIf("busIsThere")
class DesktopBusTest {

    private static final Path DAEMON = Path.of("/usr/bin/dbus-daemon");

    @TempDir
    private Path folder;
    private Process daemon;
    private DBusConnection side;
    private final Desktop desktop = new Desktop();
    private DesktopBus notifier;

    static boolean busIsThere() {
        return Files.isExecutable(DAEMON);
    }

    /** What stands on it, by id: title and text. */
    public static final class Desktop implements Notifications {

        private final Map<Long, String> standing = new ConcurrentHashMap<>();
        private final AtomicInteger ids = new AtomicInteger();

        @Override
        public UInt32 Notify(String application, UInt32 replaces, String icon, String summary, String body,
                List<String> actions, Map<String, Variant<?>> hints, int millis) {
            long id = replaces.longValue() == 0 ? ids.incrementAndGet() : replaces.longValue();
            standing.put(id, summary + ": " + body);
            return new UInt32(id);
        }

        @Override
        public void CloseNotification(UInt32 id) {
            standing.remove(id.longValue());
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }

    @BeforeEach
    void start() throws Exception {
        daemon = new ProcessBuilder(DAEMON.toString(), "--session", "--nofork", "--print-address",
                "--address=unix:path=" + folder.resolve("bus")).redirectErrorStream(true).start();
        String address = addressOf(daemon);
        side = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        side.requestBusName("org.freedesktop.Notifications");
        side.exportObject(desktop.getObjectPath(), desktop);
        notifier = new DesktopBus(address);
    }

    @AfterEach
    void stop() throws Exception {
        notifier.close();
        side.disconnect();
        daemon.destroy();
        daemon.waitFor();
    }

    @Test
    void aNoticeStandsIsReplacedChosenAndTakenAway() throws Exception {
        var chosen = new AtomicInteger();
        notifier.show(new Notice("tom", "Tom", "One <b>& two"), chosen::incrementAndGet);
        await().untilAsserted(() -> assertThat(desktop.standing).containsExactly(
                Map.entry(1L, "Tom: One &lt;b&gt;&amp; two")));
        notifier.show(new Notice("tom", "Tom", "2 new messages"), chosen::incrementAndGet);
        notifier.show(new Notice("rada", "Рада", "Здравей"), () -> {});
        await().untilAsserted(() -> assertThat(desktop.standing).containsEntry(1L, "Tom: 2 new messages")
                .containsEntry(2L, "Рада: Здравей"));
        side.sendMessage(new Notifications.ActionInvoked(desktop.getObjectPath(), new UInt32(1), "default"));
        await().untilAsserted(() -> assertThat(chosen).hasValue(1));
        notifier.withdraw("tom");
        await().untilAsserted(() -> assertThat(desktop.standing).containsOnlyKeys(2L));
        notifier.close();
        assertThat(desktop.standing).isEmpty();
    }

    @Test
    void aDesktopThatIsAwayCostsNothingButTheNotice() {
        side.disconnect();
        notifier.show(new Notice("tom", "Tom", "One"), () -> {});
        notifier.withdraw("tom");
        notifier.close();
        assertThat(desktop.standing).isEmpty();
    }

    private static String addressOf(Process daemon) throws IOException {
        BufferedReader printed = daemon.inputReader();
        return String.valueOf(printed.readLine());
    }
}
