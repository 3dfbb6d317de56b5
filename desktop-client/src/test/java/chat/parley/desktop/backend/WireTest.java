package chat.parley.desktop.backend;

import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WireTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{", "{\"event\":\"new message\"}",
        "{\"event\":\"new message\",\"message\":{}}", "{\"event\":\"typing\",\"roomId\":null,\"userId\":\"u\"}",
        "{\"event\":\"room read\",\"roomId\":\"r\",\"userId\":\"u\",\"upTo\":1e999,\"readAt\":\"2026-11-20T12:00:00.000Z\"}",
        "{\"event\":\"room read\",\"roomId\":\"r\",\"userId\":\"u\",\"upTo\":\"many\"}",
        "{\"event\":\"room read\",\"roomId\":\"r\",\"userId\":\"u\",\"upTo\":-1,\"readAt\":\"2026-11-20T12:00:00.000Z\"}",
        "{\"event\":\"room read\",\"roomId\":\"r\",\"userId\":\"u\",\"upTo\":9007199254740992,\"readAt\":\"2026-11-20T12:00:00.000Z\"}",
        "{\"event\":\"room read\",\"roomId\":\"r\",\"userId\":\"u\",\"upTo\":1,\"readAt\":31556889864403199}",
        "{\"event\":\"message deleted\",\"roomId\":\"r\",\"messageId\":\"m\",\"number\":0,\"change\":1,\"deletedAt\":\"2026-11-20T12:00:00.000Z\"}",
        "{\"event\":\"room read\",\"roomId\":\"r\",\"userId\":\"u\",\"upTo\":1,\"readAt\":\"yesterday\"}"})
    void whatIsNotWholeIsNotRead(String text) {
        assertThatExceptionOfType(ApiFailure.Garbled.class).isThrownBy(() -> Wire.read(text, ServerFrame.class));
    }

    @Test
    void aDeepNestIsNotRead() {
        String nest = "{\"event\":\"typing\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThatExceptionOfType(ApiFailure.Garbled.class).isThrownBy(() -> Wire.read(nest, ServerFrame.class));
    }

    @Test
    void aFrameFromANewerServerIsPassedOverAndNewFieldsToo() {
        assertThat(Wire.read("{\"event\":\"reaction\",\"emoji\":\"+1\"}", ServerFrame.class))
                .isEqualTo(new ServerFrame.Unknown());
        assertThat(Wire.read("{\"event\":\"typing\",\"roomId\":\"r\",\"userId\":\"u\",\"since\":3}", ServerFrame.class))
                .isEqualTo(new ServerFrame.Typing("r", "u"));
    }
}
