package chat.parley.desktop.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.people.NewChatViewModel.State;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewChatViewModelTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final UserView tom = server.person("u-tom", "Tom", "Okafor");
    private final UserView maya = server.person("u-maya", "Maya", "Lindqvist");
    private final List<Conversation> started = new ArrayList<>();
    private Chat chat;
    private NewChatViewModel model;

    @BeforeEach
    void open() {
        chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        model = new NewChatViewModel(chat, timer, new Purpose.Talk(), started::add);
    }

    @Test
    void everybodyElseIsShownAtFirst() {
        assertThat(model.found()).containsExactly(tom, maya);
        assertThat(model.state().get()).isEqualTo(State.FOUND);
    }

    @Test
    void peopleAreSearchedOnceTheTypingPauses() {
        model.query().set("m");
        model.query().set("ma");
        timer.pass(Duration.ofMillis(249));
        assertThat(model.found()).hasSize(2);
        timer.pass(Duration.ofMillis(1));

        assertThat(model.found()).containsExactly(maya);
    }

    @Test
    void nobodyMatchesIsSaid() {
        model.query().set("xyz");
        timer.pass(Duration.ofMillis(250));

        assertThat(model.state().get()).isEqualTo(State.NOBODY);
    }

    @Test
    void withoutConnectionNobodyIsSearched() {
        server.goDown();

        assertThat(model.state().get()).isEqualTo(State.OFFLINE);
        assertThat(model.found()).isEmpty();
    }

    @Test
    void severalPeopleMakeOneConversation() {
        model.toggle(tom);
        model.toggle(maya);
        model.start();

        assertThat(started).hasSize(1);
        assertThat(started.getFirst().others().get()).containsExactlyInAnyOrder(tom, maya);
    }

    @Test
    void severalPeopleMayBeGivenAName() {
        model.toggle(tom);
        assertThat(model.nameable().get()).isFalse();
        model.toggle(maya);
        assertThat(model.nameable().get()).isTrue();
        model.name().set("Workshop");
        model.start();

        assertThat(started.getFirst().profile().name().get()).isEqualTo("Workshop");
    }

    @Test
    void aRoomNeedsNothingButAName() {
        model = new NewChatViewModel(chat, timer, new Purpose.NamedRoom(""), started::add);
        model.toggle(tom);
        assertThat(model.ready().get()).isFalse();
        model.name().set(" ");
        model.start();
        assertThat(started).isEmpty();
        model.name().set("Workshop");
        assertThat(model.ready().get()).isTrue();
        model.start();

        assertThat(started.getFirst().profile().name().get()).isEqualTo("Workshop");
        assertThat(started.getFirst().others().get()).containsExactly(tom);
    }

    @Test
    void whoIsInTheRoomIsNotOfferedAgain() {
        server.room("hall", tom).named("Hall", null);
        Chat later = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        timer.pass(Duration.ofSeconds(1));
        Conversation hall = later.conversation("hall").orElseThrow();
        model = new NewChatViewModel(later, timer, new Purpose.Invite(hall), started::add);
        assertThat(model.found()).containsExactly(maya);
        model.toggle(maya);
        model.start();

        assertThat(started).containsExactly(hall);
        assertThat(hall.others().get()).containsExactlyInAnyOrder(tom, maya);
    }

    @Test
    void whoeverIsChosenTwiceIsNotChosen() {
        model.toggle(tom);
        model.toggle(tom);
        model.start();

        assertThat(model.chosen()).isEmpty();
        assertThat(started).isEmpty();
    }

    @Test
    void choicesOutliveTheSearchThatFoundThem() {
        model.toggle(tom);
        model.query().set("maya");
        timer.pass(Duration.ofMillis(250));

        assertThat(model.chosen()).containsExactly(tom);
        assertThat(model.found()).containsExactly(maya);
    }

    @Test
    void supportIsAskedWithoutNamingAnybody() {
        model.askSupport();

        assertThat(started).hasSize(1);
        assertThat(started.getFirst().others().get()).isEmpty();
    }

    @Test
    void aStartThatFailsCanBeTriedAgain() {
        model.toggle(tom);
        server.goDown();
        model.start();

        assertThat(model.refused().get()).isTrue();
        assertThat(model.busy().get()).isFalse();
        assertThat(model.chosen()).containsExactly(tom);
    }
}
