package chat.parley.server.demo;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasebookTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void everySlotOfEveryDialogueCanBeFilled(String language) {
        var book = Phrasebook.read(language);
        var lines = book.topics().values().stream().flatMap(List::stream)
                .map(dialogue -> book.told(dialogue, new Random(1))).flatMap(dialogue -> dialogue.lines().stream());
        assertThat(lines).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(line.text()).isNotBlank().doesNotContain("{", "}");
            assertThat(line.voice()).isBetween(0, 3);
        });
    }

    @Test
    void aSlotIsFilledTheSameWayThroughoutADialogue() {
        var dialogue = new Dialogue(List.of(new Line(0, "{part}"), new Line(1, "{part}")));
        var told = Phrasebook.read("en").told(dialogue, new Random(1)).lines();
        assertThat(told).extracting(Line::text).doesNotContain("{part}");
        assertThat(told.getFirst().text()).isEqualTo(told.getLast().text());
    }
}
