package chat.parley.desktop.backend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({"chat.example.com, https, chat.example.com, 443",
        "Chat.Example.com:8443, https, chat.example.com, 8443",
        "https://chat.example.com/, https, chat.example.com, 443", "localhost, http, localhost, 8080",
        "'  127.0.0.1:9000 ', http, 127.0.0.1, 9000", "http://[::1]:9000, http, [::1], 9000",
        "https://localhost, https, localhost, 443", "HTTPS://чат.example, https, чат.example, 443"})
    void whatPeopleTypeIsUnderstood(String typed, String scheme, String host, int port) {
        ServerAddress address = ServerAddress.parse(typed);
        assertThat(address).isEqualTo(new ServerAddress(scheme, host, port));
        assertThat(ServerAddress.parse(address.toString())).as("read back").isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "host:", "host:0", "host:70000", "ftp://host", "user@host", "http://",
        "host/path", "host?q", "host#f", "https://host:port", "[::1", "a:b:c"})
    void whatIsNoAddressIsNotTaken(String typed) {
        assertThatExceptionOfType(NotAnAddress.class).isThrownBy(() -> ServerAddress.parse(typed))
                .returns(NotAnAddress.Why.UNREADABLE, NotAnAddress::why);
    }

    @Test
    void plainHttpIsForThisComputerAlone() {
        assertThatExceptionOfType(NotAnAddress.class)
                .isThrownBy(() -> ServerAddress.parse("http://chat.example.com"))
                .returns(NotAnAddress.Why.NOT_SECURE, NotAnAddress::why);
        assertThatExceptionOfType(NotAnAddress.class).isThrownBy(() -> ServerAddress.parse("http://127.evil.example"));
    }
}
