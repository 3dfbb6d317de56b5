package chat.parley.server.demo;

import java.util.List;

import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;
import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplesTest {

    @Test
    void aSampleServerIsFilledOnceWithUnreadMessagesAndOneLongConversation() {
        try (var server = ParleyTestServer.start("--parley.demo=on")) {
            var elena = server.signIn("elena", SamplePerson.PASSWORD);
            var rooms = rooms(elena);
            assertThat(rooms).hasSizeGreaterThan(10).anyMatch(room -> room.unread() > 0)
                    .anyMatch(room -> room.unread() == 0);
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
