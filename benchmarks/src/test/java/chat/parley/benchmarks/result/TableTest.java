package chat.parley.benchmarks.result;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    @Test
    void columnsLineUp() {
        assertThat(Table.of(ResultsToTest.result())).isEqualTo("""
                fan-out: 20 members
                                    count  per s  p50 ms  p90 ms  p99 ms  max ms  ratio
                  limit: echo        1000    200   0.250   0.500    1.00    2.50
                  send → ack <now>     50   20.5    2.00    12.3     125    1250  8.00 × echo
                                       value  unit  ratio
                  heap per connection   33.3   KiB
                """);
    }

    @Test
    void numbersKeepTheDigitsThatMatter() {
        assertThat(Table.number(0.04249)).isEqualTo("0.042");
        assertThat(Table.number(4.2)).isEqualTo("4.20");
        assertThat(Table.number(42)).isEqualTo("42.0");
        assertThat(Table.number(-42)).isEqualTo("-42.0");
        assertThat(Table.number(4200.4)).isEqualTo("4200");
    }
}
