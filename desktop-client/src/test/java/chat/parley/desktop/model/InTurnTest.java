package chat.parley.desktop.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import chat.parley.desktop.testing.HandTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Row C12: however much comes, a few are done at a time, and no more waits than there is memory for. */
class InTurnTest {

    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final InTurn inTurn = new InTurn(new Threads(fx::add, Runnable::run, Runnable::run, new HandTimer()));
    private final List<Integer> done = new ArrayList<>();

    @Test
    void aWindowIsDrawnBetweenAFewAndTheNext() {
        for (int i = 0; i < 50; i++) {
            int number = i;
            inTurn.add(() -> done.add(number), 1);
        }
        assertThat(fx).hasSize(1);
        fx.remove().run();
        assertThat(done).hasSize(InTurn.AT_ONCE);
        fx.add(() -> done.add(-1));
        fx.remove().run();
        fx.remove().run();
        assertThat(done.indexOf(-1)).isEqualTo(2 * InTurn.AT_ONCE);
        fx.remove().run();
        assertThat(done).hasSize(51).endsWith(49);
        assertThat(fx).isEmpty();
    }

    @Test
    void whatCannotBeFollowedIsRefusedAndTheEndIsHeardAllTheSame() {
        int taken = 0;
        while (inTurn.add(() -> done.add(0), 1 << 20)) {
            taken++;
        }
        assertThat(taken).isBetween(16, 64);
        assertThat(inTurn.add(() -> done.add(1), 0)).isTrue();
        while (!fx.isEmpty()) {
            fx.remove().run();
        }
        assertThat(done).hasSize(taken + 1).endsWith(1);
        assertThat(inTurn.add(() -> done.add(2), 1 << 20)).isTrue();
    }

    @Test
    void oneThatFailsHoldsUpNobody() {
        inTurn.add(() -> {
            throw new IllegalStateException("broken");
        }, 1);
        inTurn.add(() -> done.add(1), 1);
        assertThatIllegalStateException().isThrownBy(() -> fx.remove().run());
        fx.remove().run();
        assertThat(done).containsExactly(1);
    }
}
