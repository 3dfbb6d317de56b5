package chat.parley.desktop.conversations;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.conversations.ConversationsViewModel.State;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Drafts;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.testing.SampleServer.SampleRoom;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationsViewModelTest {

    private final HandTimer timer = new HandTimer();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final UserView tom = server.person("u-tom", "Tom", "Okafor");
    private final UserView maya = server.person("u-maya", "Maya", "Lindqvist");
    private Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());

    @Test
    void somebodyWithoutConversationsIsToldSo() {
        assertThat(list().state().get()).isEqualTo(State.NONE);
    }

    @Test
    void conversationsStandByTheirLatestActivity() {
        server.room("tom", tom).say(tom, 5, "later");
        server.room("maya", maya).say(maya, 1, "earlier");

        assertThat(ids(list())).containsExactly("tom", "maya");
    }

    @Test
    void chipsAndNamesFilter() {
        server.room("tom", tom).say(tom, 5, "a").unread(0);
        server.room("both", tom, maya).say(maya, 4, "b").unread(1);
        ConversationsViewModel list = list();

        list.chip().set(Chip.UNREAD);
        assertThat(ids(list)).containsExactly("both");
        list.chip().set(Chip.PEOPLE);
        assertThat(ids(list)).containsExactly("tom");
        list.chip().set(Chip.ROOMS);
        assertThat(ids(list)).containsExactly("both");
        list.chip().set(Chip.ALL);
        list.filter().set("okaf");
        assertThat(ids(list)).containsExactly("tom");
        list.filter().set("nobody");
        assertThat(list.state().get()).isEqualTo(State.NO_MATCH);
        list.showAll();
        assertThat(ids(list)).containsExactly("tom", "both");
    }

    @Test
    void theOrderStandsStillWhileThePointerIsInTheList() {
        server.room("tom", tom).say(tom, 5, "a");
        SampleRoom below = server.room("maya", maya).say(maya, 1, "b");
        ConversationsViewModel list = list();
        list.pointerInside().set(true);

        below.hear(maya, 9, "c");
        timer.pass(Duration.ofSeconds(1));
        assertThat(ids(list)).containsExactly("tom", "maya");

        list.pointerInside().set(false);
        assertThat(ids(list)).containsExactly("maya", "tom");
    }

    @Test
    void theOpenConversationStaysOpenWhenItMoves() {
        server.room("tom", tom).say(tom, 5, "a");
        SampleRoom below = server.room("maya", maya).say(maya, 1, "b");
        ConversationsViewModel list = list();
        list.select(list.rows().getLast());
        List<String> opened = new ArrayList<>();
        list.selected().subscribe((was, now) -> opened.add(openId(list)));

        below.hear(maya, 9, "c");
        timer.pass(Duration.ofSeconds(1));

        assertThat(ids(list)).containsExactly("maya", "tom");
        assertThat(opened).isEmpty();
    }

    @Test
    void whatFailedComesBeforeADraftAndADraftBeforeTypingAndWords() {
        server.room("tom", tom).say(tom, 5, "What now?");
        ConversationsViewModel list = list();
        Conversation row = list.rows().getFirst();
        assertThat(list.words().preview(row)).isEqualTo(new RowWords("", "What now?", RowWords.Tone.PLAIN));

        server.tell(new ServerFrame.Typing("tom", tom.id()));
        assertThat(list.words().preview(row).tone()).isEqualTo(RowWords.Tone.TYPING);

        chat.drafts().keep("tom", new Drafts.Draft("Let us\nsee", null));
        assertThat(list.words().preview(row)).isEqualTo(new RowWords("Draft:", "Let us see", RowWords.Tone.DRAFT));

        server.refuseNext(400);
        chat.room(row).send("no", null);
        assertThat(list.words().preview(row)).isEqualTo(new RowWords("", "Not sent: no", RowWords.Tone.FAILED));
    }

    @Test
    void aSilentRowSaysUntilWhen() {
        server.room("tom", tom).say(tom, 31, "Morning").unread(0).muted(SampleServer.NINE.plusSeconds(6060));
        ConversationsViewModel list = list();

        assertThat(list.words().spoken(list.rows().getFirst()))
                .isEqualTo("Tom Okafor, Offline, Morning, 09:31, muted until 10:41");
    }

    @Test
    void aRowIsOneSentence() {
        server.room("both", tom, maya).say(maya, 31, "the courier needs a signature").unread(1);
        ConversationsViewModel list = list();

        assertThat(list.words().spoken(list.rows().getFirst()))
                .isEqualTo("Maya, Tom, room, Maya: the courier needs a signature, 09:31, 1 unread");
    }

    @Test
    void aConversationIsMarkedAsReadWithoutOpeningIt() {
        SampleRoom room = server.room("tom", tom).say(tom, 5, "a").say(tom, 6, "b").unread(2);
        ConversationsViewModel list = list();

        list.markRead(list.rows().getFirst());
        timer.pass(Duration.ofSeconds(5));

        assertThat(list.rows().getFirst().unread().get()).isZero();
        assertThat(room.readUpTo()).isEqualTo(2);
        assertThat(list.selected().get()).isNull();
    }

    @Test
    void whatIsMarkedAsUnreadStandsAmongTheUnreadAndSaysSo() {
        server.room("tom", tom).say(tom, 5, "a").unread(0);
        ConversationsViewModel list = list();
        Conversation row = list.rows().getFirst();
        list.markUnread(row);
        timer.pass(Duration.ofSeconds(1));

        list.chip().set(Chip.UNREAD);
        assertThat(list.rows()).containsExactly(row);
        assertThat(list.words().spoken(row)).endsWith("marked as unread");
        list.select(row);
        list.markOpenRead();
        assertThat(row.waits()).isFalse();
    }

    @Test
    void keysMoveAmongConversationsAndPassOverThoseThatAreRead() {
        server.room("a", tom).say(tom, 5, "a").unread(0);
        server.room("b", maya).say(maya, 4, "b").unread(0);
        server.room("c", tom, maya).say(maya, 3, "c").unread(1);
        ConversationsViewModel list = list();

        list.move(1, false);
        assertThat(openId(list)).isEqualTo("a");
        list.move(1, true);
        assertThat(openId(list)).isEqualTo("c");
        list.move(1, false);
        assertThat(openId(list)).isEqualTo("c");
        list.move(-1, false);
        assertThat(openId(list)).isEqualTo("b");
    }

    @Test
    void aConversationThatIsDeletedIsNoLongerOpen() {
        server.room("tom", tom).say(tom, 5, "a");
        ConversationsViewModel list = list();
        list.select(list.rows().getFirst());

        list.delete(list.rows().getFirst());

        assertThat(list.selected().get()).isNull();
        assertThat(list.state().get()).isEqualTo(State.NONE);
    }

    private ConversationsViewModel list() {
        chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        timer.pass(Duration.ofSeconds(1));
        return new ConversationsViewModel(chat, texts,
                new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC)));
    }

    private static List<String> ids(ConversationsViewModel list) {
        return list.rows().stream().map(Conversation::roomId).toList();
    }

    private static String openId(ConversationsViewModel list) {
        Conversation open = list.selected().get();
        return open == null ? "none" : open.roomId();
    }
}
