package chat.parley.embeddedmongo;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScanWarningsTest {

    private static final Plan EVERYTHING = new Plan(List.of(), false, null, false, false, 0, null);
    private static final Plan BY_INDEX = new Plan(List.of(), false, null, false, false, 1, null);

    private final List<String> said = new ArrayList<>();
    private final Work work = new Work();
    private final ScanWarnings warnings = new ScanWarnings(work, said::add);

    @Test
    void eachShapeIsSaidOnceWithTheFieldsItNamesAndNoValue() {
        for (int value = 0; value < 3; value++) {
            warnings.note("people", EVERYTHING, where("{age: %d}", value));
            warnings.note("people", EVERYTHING,
                    where("{$and: [{city: 'x%d'}, {$or: [{age: 7}, {name: 'y'}]}]}", value));
            warnings.note("people", EVERYTHING, where("{$and: [{street: 'x%d'}]}", value));
        }
        assertThat(said).containsExactly("No index serves the query on people by [age]; it reads the whole collection",
                "No index serves the query on people by [age, city, name]; it reads the whole collection",
                "No index serves the query on people by [street]; it reads the whole collection");
        assertThat(work.figures().fullScans()).isEqualTo(9);
    }

    @Test
    void nothingIsSaidOfWhatAnIndexServesNorOfWhoeverWantsEverything() {
        warnings.note("people", BY_INDEX, where("{age: %d}", 1));
        warnings.note("people", EVERYTHING, Query.where(null));
        assertThat(said).isEmpty();
        assertThat(work.figures().fullScans()).isZero();
    }

    private static Query where(String filter, int value) {
        return Query.where(MatcherTest.document(filter.formatted(value)));
    }
}
