package chat.parley.embeddedmongo;

import java.util.concurrent.atomic.LongAdder;

/** Counts what queries cost. */
final class Work {

    private final LongAdder keys = new LongAdder();
    private final LongAdder documents = new LongAdder();
    private final LongAdder fullScans = new LongAdder();

    void keyExamined() {
        keys.increment();
    }

    void documentExamined() {
        documents.increment();
    }

    void fullScan() {
        fullScans.increment();
    }

    Figures figures() {
        return new Figures(keys.sum(), documents.sum(), fullScans.sum());
    }
}
