package chat.parley.server.live;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateAnswer;
import chat.parley.model.MarkReadAnswer;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostView;
import chat.parley.model.live.ServerFrame;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The whole contract as two people live it, over real HTTP and a real socket. */
class ConversationStoryTest {

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void twoPeopleTalk() {
        Guest anna = server.consumer("anna");
        Guest boris = server.consumer("boris");
        try (var annaLive = LiveClient.connect(server, anna); var borisLive = LiveClient.connect(server, boris)) {
            String roomId = annaOpensARoom(anna, boris, borisLive);
            PostView greeting = annaWritesAndBorisHears(anna, roomId, borisLive);
            borisAnswersLive(boris, roomId, greeting, annaLive, borisLive);
            theyWriteOn(anna, roomId);
            borisPagesBack(boris, roomId);
            borisMarksAsReadAndAnnaSees(boris, roomId, annaLive);
            annaMendsAMessage(anna, boris, roomId, greeting, borisLive);
            annaTakesAMessageBack(anna, boris, roomId, borisLive);
            annaEndsTheConversation(anna, boris, roomId, borisLive);
        }
    }

    private static String annaOpensARoom(Guest anna, Guest boris, LiveClient borisLive) {
        var wish = Map.of("userIds", List.of(boris.id()), "type", "consumer-to-consumer");
        var opened = anna.post("/room/initiate", wish).ok().as(InitiateAnswer.class).chatRoom();
        assertThat(opened.isNew()).isTrue();
        borisLive.await(ServerFrame.RoomUpdated.class, frame -> frame.roomId().equals(opened.chatRoomId()));
        borisLive.await(ServerFrame.Presence.class, frame -> frame.userId().equals(anna.id()) && frame.online());

        var again = boris.post("/room/initiate",
                Map.of("userIds", List.of(anna.id()), "type", "consumer-to-consumer")).ok().as(InitiateAnswer.class);
        assertThat(again.chatRoom().isNew()).isFalse();
        assertThat(again.chatRoom().chatRoomId()).isEqualTo(opened.chatRoomId());
        return opened.chatRoomId();
    }

    private static PostView annaWritesAndBorisHears(Guest anna, String roomId, LiveClient borisLive) {
        PostView post = post(anna, roomId, "  Здравей, Boris! 👋  ");
        assertThat(post.message().messageText()).isEqualTo("Здравей, Boris! 👋");
        assertThat(post.number()).isEqualTo(1);
        assertThat(post.change()).isEqualTo(1);
        assertThat(post.readByRecipients()).singleElement()
                .satisfies(reader -> assertThat(reader.readByUserId()).isEqualTo(anna.id()));
        assertThat(borisLive.await(ServerFrame.NewMessage.class).message()).isEqualTo(post);
        return post;
    }

    private static void borisAnswersLive(Guest boris, String roomId, PostView greeting, LiveClient annaLive,
            LiveClient borisLive) {
        borisLive.say("typing", "roomId", roomId);
        assertThat(annaLive.await(ServerFrame.Typing.class).userId()).isEqualTo(boris.id());

        borisLive.say("send", "ref", "r1", "roomId", roomId, "clientId", "c1", "messageText", "Здравей!", "replyTo",
                greeting.postId());
        var ack = borisLive.await(ServerFrame.Ack.class, frame -> "r1".equals(frame.ref()));
        PostView post = Objects.requireNonNull(ack.post());
        assertThat(post.replyTo()).isEqualTo(greeting.postId());
        assertThat(annaLive.await(ServerFrame.NewMessage.class, it -> it.message().number() == 2).message())
                .isEqualTo(post);
    }

    private static void theyWriteOn(Guest anna, String roomId) {
        IntStream.rangeClosed(3, 25).forEach(number -> post(anna, roomId, "Message " + number));
    }

    private static void borisPagesBack(Guest boris, String roomId) {
        assertThat(numbers(history(boris, roomId, "?limit=10"))).containsExactlyElementsOf(range(16, 25));
        assertThat(numbers(history(boris, roomId, "?limit=10&page=1"))).containsExactlyElementsOf(range(6, 15));
        assertThat(numbers(history(boris, roomId, "?limit=10&page=2"))).containsExactlyElementsOf(range(1, 5));
        assertThat(numbers(history(boris, roomId, "?limit=10&page=3"))).isEmpty();
        assertThat(numbers(history(boris, roomId, "?limit=4&before=8"))).containsExactlyElementsOf(range(4, 7));
        assertThat(numbers(history(boris, roomId, "?limit=100&afterChange=20")))
                .containsExactlyElementsOf(range(21, 25));
    }

    private static void borisMarksAsReadAndAnnaSees(Guest boris, String roomId, LiveClient annaLive) {
        assertThat(recent(boris).unread()).isEqualTo(24);
        var some = boris.put("/room/" + roomId + "/mark-read", Map.of("upTo", 10)).ok().as(MarkReadAnswer.class).data();
        assertThat(some.modifiedCount()).as("one of the ten is his own").isEqualTo(9);
        assertThat(annaLive.await(ServerFrame.RoomRead.class).upTo()).isEqualTo(10);
        assertThat(recent(boris).unread()).isEqualTo(15);

        var rest = boris.send("PUT", "/room/" + roomId + "/mark-read", "").ok().as(MarkReadAnswer.class).data();
        assertThat(rest.modifiedCount()).isEqualTo(15);
        assertThat(recent(boris).unread()).isZero();
        assertThat(recent(boris).readByRecipients()).extracting(reader -> reader.readByUserId()).contains(boris.id());
    }

    private static void annaMendsAMessage(Guest anna, Guest boris, String roomId, PostView greeting,
            LiveClient borisLive) {
        var path = "/room/" + roomId + "/message/" + greeting.postId();
        assertThat(boris.put(path, Map.of("messageText", "Not mine"))).isRefused(403);
        var edited = anna.put(path, Map.of("messageText", "Добър ден!")).ok().as(PostAnswer.class).post();
        assertThat(edited.number()).isEqualTo(1);
        assertThat(edited.change()).isEqualTo(26);
        assertThat(borisLive.await(ServerFrame.MessageEdited.class).message()).isEqualTo(edited);
        assertThat(history(boris, roomId, "?afterChange=25").conversation()).singleElement()
                .satisfies(message -> assertThat(message.message().messageText()).isEqualTo("Добър ден!"));
    }

    private static void annaTakesAMessageBack(Guest anna, Guest boris, String roomId, LiveClient borisLive) {
        String last = recent(boris).messageId();
        assertThat(boris.delete("/delete/message/" + last)).isRefused(403);
        assertThat(anna.delete("/room/" + roomId + "/message/" + last)).isOk().has("/deletedMessagesCount", "1");
        assertThat(anna.delete("/room/" + roomId + "/message/" + last)).isOk().has("/deletedMessagesCount", "0");
        var frame = borisLive.await(ServerFrame.MessageDeleted.class);
        assertThat(frame.number()).isEqualTo(25);
        assertThat(frame.change()).isEqualTo(27);
        assertThat(recent(boris).message()).isEqualTo(new MessageBody("Message 24"));
        assertThat(history(boris, roomId, "?limit=1").conversation()).singleElement().satisfies(tombstone -> {
            assertThat(tombstone.deletedAt()).isNotNull();
            assertThat(tombstone.message().messageText()).isEmpty();
        });
    }

    private static void annaEndsTheConversation(Guest anna, Guest boris, String roomId, LiveClient borisLive) {
        assertThat(boris.delete("/delete/room/" + roomId)).isRefused(403);
        assertThat(anna.delete("/delete/room/" + roomId)).isOk().saying("Operation performed successfully")
                .has("/deletedRoomsCount", "1").has("/deletedMessagesCount", "25");
        borisLive.await(ServerFrame.RoomDeleted.class);
        assertThat(boris.get("/room/" + roomId)).isRefused(404);
        assertThat(boris.get("/room").ok().as(ConversationsAnswer.class).conversation()).isEmpty();
    }

    private static PostView post(Guest author, String roomId, String text) {
        return author.post("/room/" + roomId + "/message", Map.of("messageText", text)).ok().as(PostAnswer.class)
                .post();
    }

    private static ConversationView recent(Guest person) {
        return person.get("/room").ok().as(ConversationsAnswer.class).conversation().getFirst();
    }

    private static HistoryAnswer history(Guest person, String roomId, String query) {
        return person.get("/room/" + roomId + query).ok().as(HistoryAnswer.class);
    }

    private static List<Long> numbers(HistoryAnswer answer) {
        return answer.conversation().stream().map(MessageView::number).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
