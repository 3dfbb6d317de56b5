package chat.parley.server.demo;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.account.SamplePeople;
import chat.parley.server.support.Inquiry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplesTest {

    /** As two servers on one database would. */
    private static void fillTwiceAtOnce(ParleyTestServer server) {
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            var samples = Stream.generate(() -> new Samples(new DemoSettings(true), server.bean(SamplePeople.class),
                    server.bean(SampleConversations.class), server.bean(SampleInbox.class), server.bean(Clock.class)))
                    .limit(2);
            CompletableFuture.allOf(samples.map(each -> CompletableFuture.runAsync(each::atStart, servers))
                    .toArray(CompletableFuture[]::new)).join();
        }
    }

    @Test
    void aSampleServerIsFilledOnceWithUnreadMessagesAndOneLongConversation() {
        try (var server = ParleyTestServer.start()) {
            fillTwiceAtOnce(server);
            var elena = server.signIn("elena", SamplePerson.PASSWORD);
            var rooms = rooms(elena);
            assertThat(rooms).hasSizeGreaterThan(10).anyMatch(room -> room.unread() > 0)
                    .anyMatch(room -> room.unread() == 0);
            var cases = Inquiry.list(elena, "?view=all&limit=100");
            assertThat(cases.cases()).extracting(SupportCaseView::status).contains(SupportStatus.values());
            assertThat(cases.counts().waiting()).isEqualTo(3);
            assertThat(cases.counts().mine()).isGreaterThan(2);
            assertThat(cases.cases()).filteredOn(one -> one.customer().username().equals("sofia")).singleElement()
                    .satisfies(one -> assertThat(elena.get("/support/case/" + one.roomId() + "/notes").ok()
                            .at("/notes/0/text")).startsWith("Probably the rotor"));
            assertThat(Inquiry.rooms(elena, "?view=called")).as("a colleague asks her").hasSize(1);
            assertThat(elena.get("/support/reply").ok().at("/replies/0/shortcut")).isEqualTo("hours");
            var workshop = rooms.stream().filter(room -> room.lastNumber() == 5_000).findFirst().orElseThrow();
            assertThat(numbersBefore(6, elena, workshop)).containsExactly(1L, 2L, 3L, 4L, 5L);
            server.close();
            try (var again = ParleyTestServer.startIn(server.data(), "--parley.demo=true")) {
                assertThat(rooms(again.signIn("elena", SamplePerson.PASSWORD))).isEqualTo(rooms);
            }
        }
    }

    private static List<ConversationView> rooms(Guest guest) {
        return guest.get("/room?limit=100").ok().as(ConversationsAnswer.class).conversation();
    }

    private static List<Long> numbersBefore(long number, Guest guest, ConversationView room) {
        return guest.get("/room/" + room.id() + "?limit=100&before=" + number).ok().as(HistoryAnswer.class)
                .conversation().stream().map(MessageView::number).toList();
    }
}
