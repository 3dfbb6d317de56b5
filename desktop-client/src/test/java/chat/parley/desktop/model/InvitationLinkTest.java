package chat.parley.desktop.model;

import chat.parley.desktop.backend.ServerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationLinkTest {

    private static final String CODE = "7K3QF-9D2MX-B4T8W-HN5ZR";

    @Test
    void whatIsWrittenIsReadBackAlsoOutOfAMessage() {
        for (String server : new String[]{"chat.vitosha.example", "localhost:9000", "[::1]:8080", "10.0.0.7:443"}) {
            var link = new InvitationLink(ServerAddress.parse(server), CODE);
            assertThat(InvitationLink.in("Здравей!\nСървър: x\n" + link + "\nДо скоро.")).contains(link);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3QF-9D2MX-B4T8W-HN5ZR", "parley://chat.example/room/r1",
        "parley://chat.example/invitation/7K3QF", "parley://chat.example/invitation/7K3QF-9D2MX-B4T8W-HN5ZR-AAAAA",
        "parley://chat.example/invitation/7K3QF-9D2MX-B4T8W-HN5Z\u0420",
        "parley://user@chat.example/invitation/7K3QF-9D2MX-B4T8W-HN5ZR",
        "parley://chat.example:99999/invitation/7K3QF-9D2MX-B4T8W-HN5ZR",
        "http://chat.example/invitation/7K3QF-9D2MX-B4T8W-HN5ZR"})
    void whatIsNotExactlyOneIsNone(String text) {
        assertThat(InvitationLink.in(text)).isEmpty();
    }
}
