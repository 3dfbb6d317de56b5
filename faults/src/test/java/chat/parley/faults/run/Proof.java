package chat.parley.faults.run;

import chat.parley.faults.client.Run;
import chat.parley.faults.history.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Says what was found, and insists that it is nothing. */
final class Proof {

    private Proof() {}

    static void of(Run run) throws InterruptedException {
        Verdict verdict = run.verdict();
        System.out.println(verdict);
        assertThat(verdict.clean()).as("%s%n  the records are in %s", verdict, run.folder()).isTrue();
    }
}
