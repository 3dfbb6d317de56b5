package chat.parley.server.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.ReactionView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Answer;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static chat.parley.server.AnswerAssert.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class ReactionsTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);
    private final PostView post = Talk.post(anna, room, "The wheel is true again");

    @Test
    void eachPersonHasOneOfEachAndAllSeeThem() {
        try (var annaLive = LiveClient.connect(server, anna)) {
            react(boris, "👍", true);
            PostView heard = annaLive.await(ServerFrame.MessageEdited.class).message();
            assertThat(heard.reactions()).containsExactly(new ReactionView("👍", List.of(boris.id())));
            assertThat(heard.editedAt()).isNull();
            assertThat(heard.change()).isEqualTo(2);
        }
        react(boris, "👍", true);
        react(anna, "👍", true);
        react(boris, "🎉", true);
        assertThat(message().reactions()).containsExactly(new ReactionView("👍", List.of(boris.id(), anna.id())),
                new ReactionView("🎉", List.of(boris.id())));
        assertThat(message().change()).isEqualTo(4); // saying it twice was no change
        react(boris, "👍", false);
        react(boris, "🎉", false);
        react(boris, "🎉", false);
        assertThat(message().reactions()).containsExactly(new ReactionView("👍", List.of(anna.id())));
        assertThat(Talk.history(anna, room, "?afterChange=1").conversation()).singleElement()
                .satisfies(changed -> assertThat(changed.reactions()).isEqualTo(message().reactions()));
    }

    @Test
    void theyAreNeitherUnreadNorAnEditNorWhatWasSaidLast() {
        Talk.post(anna, room, "Last");
        Talk.read(boris, room, 2);
        react(anna, "❤", true);
        assertThat(Talk.summary(boris, room).unread()).isZero();
        assertThat(requireNonNull(Talk.summary(boris, room).message()).messageText()).isEqualTo("Last");
        assertThat(Talk.summary(boris, room).lastChange()).isEqualTo(3);
        assertThat(message().reactions()).containsExactly(new ReactionView("❤️", List.of(anna.id())));
        Talk.edit(anna, post, "Edited");
        assertThat(message().reactions()).hasSize(1);
        Talk.delete(anna, post);
        assertThat(message().reactions()).isNull();
        assertThat(tryReact(boris, "👍", true)).isRefused(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "7", "👍👍", "👍 ", "good", "<b>", "\u200d", "👍\u0308\u0308", "a\u20e3",
        "{\"$gt\":\"\"}"})
    void whatIsNoEmojiIsRefused(String text) {
        assertThat(tryReact(boris, text, true)).isRefused(400).blaming("emoji");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍🏽", "👨‍👩‍👧‍👦", "🇧🇬", "7️⃣", "❤️", "☕", "🏳️‍🌈"})
    void whatLooksLikeOneIsOne(String text) {
        react(boris, text, true);
        assertThat(message().reactions()).containsExactly(new ReactionView(text, List.of(boris.id())));
    }

    @Test
    void nobodyUsesUpWhatIsThereForAll() {
        for (int i = 0; i < Reactions.MOST_CHANGES_OF_ONE / 2; i++) {
            react(boris, "👍", true);
            react(boris, "👍", false);
        }
        assertThat(tryReact(boris, "👍", true)).isRefused(409);
        react(anna, "👍", true);
        Talk.edit(anna, post, "Still to be edited");
        for (int i = 0; i < Reactions.MOST_KINDS - 1; i++) {
            react(anna, Character.toString(0x1F600 + i), true);
        }
        assertThat(tryReact(anna, "🎉", true)).isRefused(409);
    }

    @Test
    void ofManyAtOnceNoneIsLost() throws Exception {
        List<Guest> crowd = new ArrayList<>(List.of(anna, boris));
        for (int i = 0; i < 6; i++) {
            crowd.add(server.consumer("crowd"));
        }
        String hall = Talk.openNamed("Hall", anna, crowd.subList(1, crowd.size()).toArray(Guest[]::new));
        PostView said = Talk.post(anna, hall, "Agreed?");
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tries = crowd.stream().<Callable<Integer>>map(who -> () -> who
                    .put("/room/" + hall + "/message/" + said.postId() + "/reaction",
                            Map.of("emoji", "👍", "reacted", true))
                    .status()).toList();
            assertThat(threads.invokeAll(tries)).allSatisfy(each -> assertThat(each.resultNow()).isEqualTo(200));
        }
        MessageView now = Talk.history(anna, hall).conversation().getLast();
        assertThat(now.reactions()).singleElement().satisfies(
                all -> assertThat(all.userIds()).containsExactlyInAnyOrderElementsOf(
                        crowd.stream().map(Guest::id).toList()));
    }

    private void react(Guest who, String emoji, boolean reacted) {
        tryReact(who, emoji, reacted).ok();
    }

    private Answer tryReact(Guest who, String emoji, boolean reacted) {
        return who.put("/room/" + room + "/message/" + post.postId() + "/reaction",
                Map.of("emoji", emoji, "reacted", reacted));
    }

    private MessageView message() {
        return Talk.history(anna, room).conversation().getFirst();
    }
}
