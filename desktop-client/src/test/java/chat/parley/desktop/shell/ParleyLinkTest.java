package chat.parley.desktop.shell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParleyLinkTest {

    @Test
    void aServerARoomAndAMessageCanBeNamed() {
        ParleyLink server = ParleyLink.parse("parley://Chat.Example:8443").orElseThrow();
        assertThat(server.server().toString()).isEqualTo("chat.example:8443");
        assertThat(server.roomId()).isNull();
        ParleyLink room = ParleyLink.parse("parley://chat.example/room/671a0c1f").orElseThrow();
        assertThat(room.roomId()).isEqualTo("671a0c1f");
        assertThat(room.server().secure()).isTrue();
        ParleyLink message = ParleyLink.parse("parley://[::1]:8080/room/r_1/message/m-2").orElseThrow();
        assertThat(message.messageId()).isEqualTo("m-2");
        assertThat(ParleyLink.parse(message.toString())).contains(message);
        assertThat(ParleyLink.parse(room.toString())).contains(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "parley:", "parley://", "parley:///room/r1", "PARLEY://chat.example/room/r1",
        "http://chat.example/room/r1", "file:///etc/passwd", "javascript:alert(1)", "parley://anna:secret@chat.example",
        "parley://chat.example/room/", "parley://chat.example/room/../etc", "parley://chat.example/room/%2e%2e",
        "parley://chat.example/room/r1?then=x", "parley://chat.example/room/r1#x", "parley://chat.example/users/u1",
        "parley://chat.example:99999/room/r1", "parley://chat.example:/room/r1",
        "parley://chat.example/room/r1/message/",
        "parley://chat.example/room/r1/message/m1/delete", "parley://сhat.example/room/r1",
        "parley://chat.example\u202E/room/r1", "parley://chat.example/room/r1\n", " parley://chat.example/room/r1",
        "parley://chat.example/room/r1 --server evil.example", "parley://chat.example/room/\u0000",
        "\\\\host\\share", "smb://chat.example/room/r1", "parley://chat.example\\room\\r1"})
    void whatIsNotExactlyOfThatFormIsNone(String hostile) {
        assertThat(ParleyLink.parse(hostile)).isEmpty();
    }

    @Test
    void neitherIsWhatIsTooLong() {
        assertThat(ParleyLink.parse("parley://" + "a.".repeat(300) + "example/room/r1")).isEmpty();
        assertThat(ParleyLink.parse("parley://chat.example/room/" + "a".repeat(65))).isEmpty();
    }
}
