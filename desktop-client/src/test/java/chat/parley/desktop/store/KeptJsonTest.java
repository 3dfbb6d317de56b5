package chat.parley.desktop.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeptJsonTest {

    private record Inner(String name, long number, boolean flag) {

        Inner {
            if (number < 0) {
                throw new IllegalArgumentException("below nought");
            }
        }
    }

    private record Outer(@Nullable Inner one, List<Inner> several, Map<String, Double> shares, Instant when) {}

    @Test
    void recordsComeBackAsTheyWere() {
        var outer = new Outer(new Inner("а", 7, true), List.of(new Inner("b", 0, false)), Map.of("c", 0.5),
                Instant.ofEpochMilli(1_700_000_000_123L));
        assertThat(KeptJson.MAPPER.readValue(KeptJson.MAPPER.writeValueAsString(outer), Outer.class)).isEqualTo(outer);
        var bare = new Outer(null, List.of(), Map.of(), Instant.EPOCH);
        assertThat(KeptJson.MAPPER.readValue(KeptJson.MAPPER.writeValueAsString(bare), Outer.class)).isEqualTo(bare);
    }

    @Test
    void whatARecordRefusesIsATroubleOfTheJson() {
        assertThatThrownBy(() -> KeptJson.MAPPER.readValue("{\"name\":\"a\",\"number\":-1,\"flag\":true}", Inner.class))
                .isInstanceOf(JacksonException.class).hasMessageContaining("below nought");
        assertThatThrownBy(() -> KeptJson.MAPPER.readValue("{\"name\":[]}", Inner.class))
                .isInstanceOf(JacksonException.class);
    }
}
