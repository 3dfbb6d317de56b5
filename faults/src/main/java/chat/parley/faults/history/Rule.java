package chat.parley.faults.history;

/** One thing that must hold in every run. */
interface Rule {

    void check(Evidence evidence, Verdict.Notes notes);
}
