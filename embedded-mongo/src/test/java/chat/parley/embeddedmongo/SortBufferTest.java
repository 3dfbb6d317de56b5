package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SortBufferTest {

    private static final BinData TEN_MEGABYTES = new BinData(new byte[10 << 20]);

    private static SortBuffer filled(long limit) {
        SortBuffer buffer = new SortBuffer(new Document("n", 1), limit);
        for (int n = 30; n > 0; n--) {
            buffer.add(new Document("n", n).append("data", TEN_MEGABYTES));
        }
        return buffer;
    }

    @Test
    void tooMuchIsRefusedBeforeMemoryEnds() {
        assertThatThrownBy(() -> filled(Long.MAX_VALUE)).isInstanceOfSatisfying(MongoServerError.class,
                refused -> assertThat(refused.getCode()).isEqualTo(292));
    }

    @Test
    void withALimitOnlyThatManyAreKept() {
        assertThat(filled(2).sorted()).extracting(document -> document.get("n")).containsExactly(1, 2);
    }

    @Test
    void whatIsOfEqualRankStaysAsItCame() {
        SortBuffer buffer = new SortBuffer(new Document("n", -1), 3);
        for (int i = 0; i < 5; i++) {
            buffer.add(new Document("n", 1).append("i", i));
        }
        buffer.add(new Document("n", 2).append("i", 9));
        assertThat(buffer.sorted()).extracting(document -> document.get("i")).isEqualTo(List.of(9, 0, 1));
    }
}
