package chat.parley.desktop.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import chat.parley.desktop.ui.FxToolkit;
import chat.parley.model.MessageView;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Elena and Nadya of the bike shop, each with the app open, on a real server that then breaks down. One story, in order. */
@Tag("e2e")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@EnabledIf("chat.parley.desktop.e2e.RunningServer#isBuilt")
@ExtendWith(FxToolkit.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoPeopleTest {

    private static final String PASSWORD = "two wheels are enough";
    private static final String ELENA = "Elena Marinova";
    private static final String NADYA = "Nadya Koleva";
    private static final String WORKSHOP = "Tom, Nadya, Georgi, Petar, Димитър";
    private static final int LONG_ROOM = 5_000;

    @TempDir
    private static Path folder;
    private static RunningServer server;
    private static Witness witness;
    private static PersonWindow elena;
    private static PersonWindow nadya;

    @BeforeAll
    static void bothSignIn() throws Exception {
        server = RunningServer.start(folder.resolve("server"));
        witness = new Witness(server.address(), "elena", PASSWORD);
        elena = PersonWindow.open(folder.resolve("elena"), 0);
        elena.signIn(server.address(), "elena", PASSWORD);
        nadya = PersonWindow.open(folder.resolve("nadya"), 1);
        nadya.signIn(server.address(), "nadya", PASSWORD);
    }

    @AfterAll
    static void goHome() throws Exception {
        for (AutoCloseable open : new AutoCloseable[]{nadya, elena, witness, server}) {
            if (open != null) {
                open.close();
            }
        }
    }

    @Test
    @Order(1)
    void theyTalkBothWaysAndSeeWhatIsUnreadAndWhatWasRead() {
        assertThat(elena.row(NADYA).unread()).isZero();
        RoomOnScreen nadyasRoom = nadya.openRoom(ELENA);
        nadyasRoom.say("Is the blue tandem ready?");
        nadyasRoom.say("Клиентът пита пак.");

        elena.waitUntil("two unread", () -> elena.row(NADYA).unread() == 2);
        assertThat(nadyasRoom.spoken("Клиентът пита пак.")).endsWith("Sent");

        RoomOnScreen elenasRoom = elena.openRoom(NADYA);
        elena.waitUntil("both there", () -> elenasRoom.texts()
                .containsAll(List.of("Is the blue tandem ready?", "Клиентът пита пак.")));
        elena.waitUntil("none unread", () -> elena.row(NADYA).unread() == 0);
        nadya.waitUntil("read", () -> nadyasRoom.spoken("Клиентът пита пак.").endsWith("read by 1"));

        elenasRoom.say("Yes, since noon.");
        nadya.waitUntil("answered", () -> nadyasRoom.texts().contains("Yes, since noon."));
        nadya.inFront();
        elena.waitUntil("read too", () -> elenasRoom.spoken("Yes, since noon.").endsWith("read by 1"));
    }

    @Test
    @Order(2)
    void fiveThousandMessagesScrollBackWithoutAJump() {
        RoomOnScreen workshop = elena.openRoom(WORKSHOP);
        elena.waitUntil("messages", () -> workshop.loaded() > 0);
        try (var steadiness = new Steadiness(workshop)) {
            while (workshop.loaded() < LONG_ROOM) {
                int before = workshop.loaded();
                elena.waitUntil("older than " + before, () -> {
                    steadiness.scrollBack(1_800);
                    return workshop.loaded() > before;
                });
            }

            assertThat(workshop.loaded()).isEqualTo(LONG_ROOM);
            assertThat(steadiness.worstJump()).isZero();
            assertThat(steadiness.looks()).isGreaterThan(50);
        }
    }

    @Test
    @Order(3)
    void aMessageOfLongAgoIsFoundByAWordAndShownInItsPlace() {
        elena.openRoom(NADYA);
        elena.press(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        elena.write(".search-field", "tandem");
        elena.waitUntil("found", () -> elena.exists(".found-row"));
        elena.pressEnter();
        RoomOnScreen room = new RoomOnScreen(elena);
        elena.waitUntil("shown in its room", () -> room.texts().contains("Is the blue tandem ready?"));
    }

    @Test
    @Order(4)
    void bothRecoverByThemselvesWhenTheServerIsKilled() throws Exception {
        RoomOnScreen elenasRoom = elena.openRoom(NADYA);
        RoomOnScreen nadyasRoom = nadya.openRoom(ELENA);
        nadyasRoom.say("Before the storm");
        elena.waitUntil("heard", () -> elenasRoom.texts().contains("Before the storm"));

        server.kill();
        elena.waitUntil("offline", elena::saysOffline);
        nadya.waitUntil("offline", nadya::saysOffline);
        List<String> written = List.of("Into the dark, one", "Into the dark, two", "В тъмното, три");
        written.forEach(nadyasRoom::say);
        nadya.waitUntil("kept", () -> nadyasRoom.spoken(written.getLast()).endsWith("Waiting to be sent"));
        server.startAgain();

        Awaitility.await("all is heard").atMost(Duration.ofSeconds(60)).until(
                () -> elenasRoom.texts().containsAll(written) && !elena.saysOffline() && !nadya.saysOffline());
        elenasRoom.say("After the storm");
        nadya.waitUntil("heard", () -> nadyasRoom.texts().contains("After the storm"));

        List<String> kept = witness.history(witness.roomWith("nadya")).stream().map(TwoPeopleTest::text).toList();
        assertThat(kept).endsWith("Before the storm", written.get(0), written.get(1), written.get(2),
                "After the storm");
        assertThat(kept).containsOnlyOnce(written.toArray(String[]::new));
        assertThat(kept).endsWith(elenasRoom.texts().toArray(String[]::new));
        assertThat(kept).endsWith(nadyasRoom.texts().toArray(String[]::new));
    }

    private static String text(MessageView message) {
        return message.message().messageText();
    }
}
