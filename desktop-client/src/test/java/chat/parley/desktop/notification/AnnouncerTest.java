package chat.parley.desktop.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.model.Silence;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.testing.SampleServer.SampleRoom;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnnouncerTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final UserView tom = server.person("u-tom", "Tom", "Okafor");
    private final UserView rada = server.person("u-rada", "Рада", "Бонева");
    private final SampleRoom direct = server.room("tom", tom).say(tom, 1, "Earlier").unread(0);
    private final SampleRoom several = server.room("both", tom, rada).say(tom, 1, "Earlier").unread(0);
    private final StandingNotices standing = new StandingNotices();
    private final List<String> opened = new ArrayList<>();
    private String onScreen = "";
    private Chat chat;
    private Announcer announcer;

    private boolean anything = true;
    private boolean words = true;

    @BeforeEach
    void begin() {
        chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        timer.pass(Duration.ofSeconds(1));
        announcer = new Announcer(chat,
                new Announcer.Tools(standing, new Announcer.Wishes(() -> anything, () -> words),
                        new Texts(Language.ENGLISH), timer, Runnable::run),
                room -> room.roomId().equals(onScreen),
                (room, message) -> opened.add(room.roomId() + ": " + message.text()));
    }

    @Test
    void aMessageIsToldWithItsSenderAndItsRoom() {
        direct.hear(tom, 40, "The  wheel\nis true");
        several.hear(rada, 40, "Готово");
        assertThat(standing.notices().get("tom")).isEqualTo(new Notice("tom", "Tom Okafor", "The wheel is true"));
        assertThat(standing.notices().get("both"))
                .isEqualTo(new Notice("both", "Рада Бонева (Tom, Рада)", "Готово"));
    }

    @Test
    void whatWasWrittenIsLeftOutAndNothingIsToldAsThePersonWishes() {
        words = false;
        direct.hear(tom, 40, "The wheel is true");
        assertThat(standing.notices().get("tom")).isEqualTo(new Notice("tom", "Tom Okafor", "New message"));
        anything = false;
        several.hear(rada, 41, "Ready");
        assertThat(standing.notices()).containsOnlyKeys("tom");
    }

    @Test
    void aLongOneIsCutWithinNoCharacter() {
        direct.hear(tom, 40, "a".repeat(119) + "😀".repeat(10));
        assertThat(Objects.requireNonNull(standing.notices().get("tom")).text()).isEqualTo("a".repeat(119) + "…");
    }

    @Test
    void nothingIsToldOfOnesOwnOfSilentRoomsAndOfWhatIsOnScreen() {
        direct.hear(server.me(), 40, "Mine");
        chat.silence().mute(chat.conversation("both").orElseThrow(), null);
        several.hear(tom, 40, "Silent");
        onScreen = "tom";
        direct.hear(tom, 40, "Seen");
        assertThat(standing.notices()).isEmpty();
        onScreen = "";
        direct.hear(tom, 40, "Not seen");
        assertThat(standing.notices()).containsOnlyKeys("tom");
    }

    @Test
    void inARoomOfMentionsOnlyWhatMentionsThePersonIsTold() {
        var both = chat.conversation("both").orElseThrow();
        chat.silence().tell(both, Silence.Told.MENTIONS);
        several.hear(tom, 40, "For all");
        assertThat(standing.notices()).isEmpty();
        several.hear(tom, 41, "@" + server.me().username() + " for you");
        assertThat(standing.notices()).containsOnlyKeys("both");
        assertThat(Silence.told(both)).isEqualTo(Silence.Told.MENTIONS);
        chat.silence().tell(both, Silence.Told.ALL);
        assertThat(both.muted().get()).isFalse();
        assertThat(Silence.told(both)).isEqualTo(Silence.Told.ALL);
    }

    @Test
    void nothingIsToldWhileThePersonWantsToBeLeftAloneAndTheSilenceEndsByItself() {
        chat.silence().doNotDisturb(timer.now().plusSeconds(600));
        direct.hear(tom, 40, "Quiet");
        assertThat(standing.notices()).isEmpty();
        assertThat(chat.totalUnread().get()).as("it counts all the same").isPositive();
        timer.pass(Duration.ofMinutes(11));
        direct.hear(tom, 52, "Aloud");
        assertThat(standing.notices()).containsOnlyKeys("tom");
        chat.silence().doNotDisturb(null);
        timer.pass(Duration.ofDays(2));
        several.hear(tom, 53, "Quiet again");
        chat.silence().mayDisturb();
        assertThat(standing.notices()).containsOnlyKeys("tom");
    }

    @Test
    void severalWithinTwoSecondsAreToldAsOneThatLeadsToTheFirst() {
        direct.hear(tom, 40, "One");
        timer.pass(Duration.ofSeconds(1));
        direct.hear(tom, 40, "Two");
        timer.pass(Duration.ofSeconds(1));
        direct.hear(tom, 40, "Three");
        assertThat(standing.notices().get("tom")).isEqualTo(new Notice("tom", "Tom Okafor", "3 new messages"));
        Objects.requireNonNull(standing.choices().get("tom")).run();
        assertThat(opened).containsExactly("tom: One");
        assertThat(standing.notices()).isEmpty();
        timer.pass(Duration.ofSeconds(3));
        direct.hear(tom, 40, "Four");
        assertThat(standing.notices().get("tom")).isEqualTo(new Notice("tom", "Tom Okafor", "Four"));
    }

    @Test
    void whatIsReadElsewhereIsToldNoLonger() {
        direct.hear(tom, 40, "One");
        several.hear(tom, 40, "Other");
        direct.unread(0);
        server.tell(new ServerFrame.RoomRead("tom", server.me().id(), 2, SampleServer.NINE));
        timer.pass(Duration.ofSeconds(1));
        assertThat(standing.notices()).containsOnlyKeys("both");
        announcer.close();
        assertThat(standing.notices()).isEmpty();
    }
}
