package chat.parley.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the JSON of every record on the wire to a file that a person has read. A change that moves one of these files is
 * a change of the public contract.
 */
class GoldenJsonTest {

    /** Strict, so that a field that was renamed or taken away cannot pass unseen. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Class<?>> records() {
        return WireRecords.all();
    }

    @Test
    void thereAreRecordsToHold() {
        assertThat(records()).contains(UserView.class).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsAndWritesAsItsGoldenFileShows(Class<?> type) {
        var golden = golden(type);
        var read = read(golden, type);
        assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(golden));
        assertThat(read(JSON.writeValueAsString(read), type)).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("records")
    void itsGoldenFileShowsEveryComponent(Class<?> type) {
        var read = read(golden(type), type);
        assertThat(WireRecords.componentsOf(type)).allSatisfy(
                component -> assertThat(WireRecords.valueOf(component, read)).as(component.getName()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsAbsentIsLeftOutAndNotWrittenAsNull(Class<?> type) {
        var bare = WireRecords.withoutWhatMayBeAbsent(read(golden(type), type));
        var json = JSON.writeValueAsString(bare);
        assertThat(json).doesNotContain(":null");
        assertThat(read(json, type)).isEqualTo(bare);
    }

    private static Object read(String json, Class<?> type) {
        return JSON.readValue(json, type);
    }

    private static String golden(Class<?> type) {
        var name = "/golden/" + WireRecords.nameOf(type) + ".json";
        try (var file = GoldenJsonTest.class.getResourceAsStream(name)) {
            assertThat(file).as("golden file %s: a new record on the wire needs one", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
