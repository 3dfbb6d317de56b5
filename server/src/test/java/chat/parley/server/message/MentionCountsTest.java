package chat.parley.server.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import chat.parley.model.MessageView;
import chat.parley.model.PostView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import chat.parley.server.room.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How many unread messages mention somebody, exactly. */
class MentionCountsTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final Guest vera = server.consumer("vera");
    private final String room = Talk.openNamed("Workshop", anna, boris);

    @Test
    void whoIsMentionedIsToldAndNobodyElse() {
        try (var borisLive = LiveClient.connect(server, boris)) {
            PostView post = Talk.post(anna, room, "@" + boris.username() + " and @" + vera.username() + " and @"
                    + anna.username() + " and a@" + boris.username());
            assertThat(post.mentions()).containsExactly(boris.id()); // Vera is no member, Anna wrote it
            assertThat(borisLive.await(ServerFrame.NewMessage.class).message().mentions()).containsExactly(boris.id());
        }
        assertThat(Talk.summary(boris, room).mentions()).isEqualTo(1);
        assertThat(Talk.summary(anna, room).mentions()).isZero();
        Talk.read(boris, room, Long.MAX_VALUE / 2);
        assertThat(Talk.summary(boris, room).mentions()).isZero();
    }

    @Test
    void anEditOrADeletionChangesTheCount() {
        PostView post = Talk.post(anna, room, "Hello");
        assertThat(Talk.summary(boris, room).mentions()).isZero();
        Talk.edit(anna, post, "Hello @" + boris.username());
        assertThat(Talk.summary(boris, room).mentions()).isEqualTo(1);
        Talk.edit(anna, post, "Hello all");
        assertThat(Talk.summary(boris, room).mentions()).isZero();
        Talk.edit(anna, post, "@" + boris.username());
        Talk.delete(anna, post);
        assertThat(Talk.summary(boris, room).mentions()).isZero();
    }

    @Test
    void whoComesLaterWasNotMentioned() {
        Talk.post(anna, room, "Where is @" + vera.username() + "?");
        anna.post("/room/" + room + "/members", Map.of("userIds", List.of(vera.id()))).ok();
        assertThat(Talk.summary(vera, room).mentions()).isZero();
        Talk.post(boris, room, "Here you are, @" + vera.username());
        assertThat(Talk.summary(vera, room).mentions()).isEqualTo(1);
    }

    /** O11: whatever happens, the count is what counting by hand gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theCountIsWhatARecountGives(long seed) {
        var random = new Random(seed);
        List<Guest> people = List.of(anna, boris);
        List<PostView> posts = new ArrayList<>();
        for (int step = 0; step < 50; step++) {
            Guest actor = people.get(random.nextInt(2));
            Guest other = actor == anna ? boris : anna;
            String text = random.nextBoolean() ? "@" + other.username() + " " + step : "Step " + step;
            switch (random.nextInt(5)) {
                case 0, 1 -> posts.add(Talk.post(actor, room, text));
                case 2 -> Talk.read(actor, room, random.nextInt(posts.size() + 3));
                case 3 -> posts.stream().filter(post -> post.postedByUser().id().equals(actor.id()))
                        .skip(random.nextInt(4)).findFirst()
                        .filter(post -> Talk.history(actor, room).conversation().stream()
                                .anyMatch(now -> now.id().equals(post.postId()) && now.deletedAt() == null))
                        .ifPresent(post -> Talk.edit(actor, post, text));
                default -> posts.stream().filter(post -> post.postedByUser().id().equals(actor.id()))
                        .skip(random.nextInt(4)).findFirst().ifPresent(post -> Talk.delete(actor, post));
            }
            people.forEach(person -> assertThat(Talk.summary(person, room).mentions()).as("seed %d", seed)
                    .isEqualTo(recount(person)));
        }
    }

    private long recount(Guest person) {
        var history = Talk.history(person, room);
        return history.conversation().stream().filter(message -> message.number() > history.readUpTo())
                .map(MessageView::message).filter(body -> body.messageText().contains("@" + person.username()))
                .count();
    }
}
