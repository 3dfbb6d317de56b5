package chat.parley.server.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import chat.parley.model.MessageBody;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostView;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.account.AccessTokens;
import chat.parley.server.room.RoomDeletion;
import chat.parley.server.room.Talk;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Each action cut short between two of its writes: what was decided holds, and the rest is set right. */
class RepairTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Messages messages = server.bean(Messages.class);
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final String room = Talk.open(anna, boris);

    @Test
    void aPostThatWasNotSummedUpIsFoundAndTheOrderGoesOn() {
        Talk.post(anna, room, "First");
        Message unsummed = storeUnsummed("Second", "cut");
        assertThat(Talk.summary(boris, room).lastNumber()).isEqualTo(1);

        server.bean(SummaryRepair.class).repair();

        var summary = Talk.summary(boris, room);
        assertThat(summary.message()).isEqualTo(new MessageBody("Second"));
        assertThat(summary.messageId()).isEqualTo(unsummed.idText());
        assertThat(summary.lastNumber()).isEqualTo(2);
        assertThat(summary.lastChange()).isEqualTo(2);
        assertThat(summary.unread()).isEqualTo(2);
    }

    @Test
    void theNextPostFindsItsPlaceBehindOneThatWasNotSummedUp() {
        Talk.post(anna, room, "First");
        storeUnsummed("Second", "cut");
        PostView third = Talk.post(boris, room, "Third");
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.change()).isEqualTo(3);
        assertThat(Talk.texts(Talk.history(boris, room))).containsExactly("First", "Second", "Third");
    }

    @Test
    void repeatingThePostThatWasNotSummedUpSumsItUp() {
        storeUnsummed("Cut short", "cut");
        var again = anna.post("/room/" + room + "/message", Map.of("messageText", "Cut short", "clientId", "cut")).ok()
                .as(PostAnswer.class).post();
        assertThat(again.number()).isEqualTo(1);
        assertThat(Talk.summary(boris, room).message()).isEqualTo(new MessageBody("Cut short"));
    }

    @Test
    void aDeletionThatWasNotSummedUpIsFound() {
        Talk.post(anna, room, "Stays");
        PostView goes = Talk.post(anna, room, "Goes");
        Message stored = messages.find(goes.postId()).orElseThrow();
        messages.replace(stored, stored.tombstone(3, Instant.now()));

        server.bean(SummaryRepair.class).repair();

        assertThat(Talk.summary(boris, room).message()).isEqualTo(new MessageBody("Stays"));
        assertThat(Talk.summary(boris, room).lastChange()).isEqualTo(3);
    }

    @Test
    void aRoomWhoseDeletionWasCutShortIsGoneAtOnceAndSweptAwayAtTheNextStart() {
        Talk.post(anna, room, "Old");
        Talk.read(boris, room, 1);
        server.bean(RoomDeletion.class).begin(server.bean(AccessTokens.class).verify(anna.token()).caller(), room);
        assertThat(boris.get("/room/" + room)).isRefused(404);
        assertThat(messages.head(room).number()).isEqualTo(1);

        server.bean(RoomSweep.class).atStart();

        assertThat(messages.head(room)).isEqualTo(new RoomHead(0, 0));
        assertThat(server.bean(Positions.class).find(room, boris.id()).isStart()).isTrue();
        lingered(room);
        server.bean(RoomSweep.class).atStart();
        assertThat(server.bean(RoomDeletion.class).unfinished()).doesNotContain(room);
    }

    @Test
    void aReadingThatKeptThePastAndDidNotMoveOnCanBeRepeated() {
        Talk.post(anna, room, "One");
        Talk.post(anna, room, "Two");
        Talk.read(boris, room, 1);
        var positions = server.bean(Positions.class);
        Position before = positions.find(room, boris.id());
        var elsewhere = new Position(before.id(), before.from(), 99, before.readAt(), null);
        assertThat(positions.move(new Position(before.id(), 0, 1, before.readAt(), null),
                before.advanced(2, Instant.now())))
                .isTrue();
        assertThat(positions.move(before, elsewhere)).as("somebody else has moved it").isFalse();
        assertThat(Talk.summary(boris, room).unread()).isZero();
        assertThat(Talk.history(anna, room).conversation().getFirst().readByRecipients().getLast().readAt())
                .isEqualTo(before.readAt());
    }

    @Test
    void noNumberNorChangeIsEverGivenTwice() {
        PostView first = Talk.post(anna, room, "First");
        Talk.edit(anna, first, "Edited");
        assertThatThrownBy(() -> store(1, 9, "number-taken")).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> store(2, 1, "change-taken-once")).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> store(2, 2, "change-taken")).isInstanceOf(DuplicateKeyException.class);
        store(2, 3, "free");
        String other = Talk.open(anna, server.consumer("vera"));
        assertThat(Talk.post(anna, other, "Elsewhere").number()).isEqualTo(1);
    }

    @Test
    void whatAnotherServerWroteIntoADeletedRoomIsSweptAwayLater() {
        anna.delete("/delete/room/" + room).ok();
        messages.insertAll(List.of(Message.first(room, new RoomHead(0, 0), boris.id(),
                Draft.of("On its way for long", null, null, null), List.of(), List.of(),
                Instant.now())));
        lingered(room);

        anna.delete("/delete/room/" + Talk.open(anna, server.consumer("vera"))).ok();

        assertThat(messages.head(room)).isEqualTo(new RoomHead(0, 0));
        assertThat(server.bean(RoomDeletion.class).unfinished()).doesNotContain(room);
    }

    @Test
    void aTextThatIsDeletedIsNotShownInTheListEither() {
        PostView goes = Talk.post(anna, room, "Goes");
        PostView stays = Talk.post(anna, room, "Stays");
        Message last = messages.find(stays.postId()).orElseThrow();
        messages.replace(last, last.tombstone(3, Instant.now())); // and the server died
        Talk.edit(anna, goes, "Edited"); // the summary knows of change 4, and not of change 3
        assertThat(Talk.summary(boris, room).message()).isEqualTo(new MessageBody("Stays"));

        server.bean(SummaryRepair.class).repair();

        assertThat(Talk.summary(boris, room).message()).isEqualTo(new MessageBody("Edited"));
    }

    @Test
    void onlyRoomsThatWereWrittenInAreLookedAt() {
        Instant before = Instant.now();
        String other = Talk.open(anna, server.consumer("vera"));
        PostView edited = Talk.post(anna, other, "First");
        String third = Talk.open(anna, server.consumer("gero"));
        PostView deleted = Talk.post(anna, third, "First");
        String fourth = Talk.open(anna, server.consumer("mina"));
        PostView reacted = Talk.post(anna, fourth, "First");
        Instant between = Instant.ofEpochSecond(before.getEpochSecond() + 3_600);
        assertThat(messages.roomsWrittenSince(before.minusSeconds(1))).contains(other, third).doesNotContain(room);
        assertThat(messages.roomsWrittenSince(between)).isEmpty();
        touch(edited, message -> message.edited("Later", List.of(), 2, between));
        touch(deleted, message -> message.tombstone(2, between));
        touch(reacted, message -> message.reacted(boris.id(), "👍", true, 2, between));
        assertThat(messages.roomsWrittenSince(between)).containsExactlyInAnyOrder(other, third, fourth);
        server.admin().delete("/delete/room/" + fourth).ok();
        server.admin().delete("/delete/room/" + other).ok();
        server.admin().delete("/delete/room/" + third).ok();
    }

    @Test
    void aChangeNumberIsNotGivenTwiceToOneMessageEither() {
        PostView post = Talk.post(anna, room, "First");
        Talk.post(boris, room, "Second");
        Message stored = messages.find(post.postId()).orElseThrow();
        messages.replace(stored, stored.edited("Edited by another server", List.of(), 3, Instant.now())); // not summed up yet
        assertThat(Talk.edit(anna, post, "Edited here").change()).isEqualTo(4);
        assertThat(messages.find(post.postId()).orElseThrow().changes()).containsExactly(1L, 3L, 4L);
    }

    private void touch(PostView post, UnaryOperator<Message> step) {
        Message stored = messages.find(post.postId()).orElseThrow();
        assertThat(messages.replace(stored, step.apply(stored))).isTrue();
    }

    /** As if the room had been deleted long ago. */
    private void lingered(String roomId) {
        server.bean(MongoOperations.class).updateFirst(query(where("_id").is(new ObjectId(roomId))),
                Update.update("deletedAt", Instant.now().minusSeconds(3_600)), "rooms");
    }

    private Message storeUnsummed(String text, String clientId) {
        var message = Message.first(room, messages.head(room), anna.id(), Draft.of(text, clientId, null, null),
                List.of(), List.of(),
                Instant.now());
        messages.insertAll(List.of(message));
        return message;
    }

    private void store(long number, long change, String clientId) {
        messages.insertAll(List.of(
                new Message(new ObjectId(), room, number, change, List.of(change), anna.id(), clientId, "x", "f",
                        null, Instant.now(), Instant.now(), null, null, false, null, null, null, null, null)));
    }
}
