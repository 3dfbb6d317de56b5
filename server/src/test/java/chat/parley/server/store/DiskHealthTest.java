package chat.parley.server.store;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DiskHealthTest {

    @ParameterizedTest
    @CsvSource({"499,1000,true", "501,1000,false", "900,20000,true", "1100,20000,false", "11000,1000000,false",
        "9000,1000000,true"})
    void roomIsLowByAmountOrByShare(long freeMebibytes, long totalMebibytes, boolean low) {
        assertThat(DiskHealth.isLow(freeMebibytes << 20, totalMebibytes << 20)).isEqualTo(low);
    }
}
