package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** How much one step of a query holds in memory, which is refused beyond a limit. For one thread. */
final class HeldInMemory {

    /** As much as MongoDB allows a step that may not use the disk. */
    static final long MOST_BYTES = 100L << 20;

    private final String step;
    private final String advice;
    private long bytes;

    /**
     * @param step what holds it, as the error names it
     * @param advice a sentence that says what to do instead
     */
    HeldInMemory(String step, String advice) {
        this.step = step;
        this.advice = advice;
    }

    /** @throws MongoServerError if that is too much */
    void add(long more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new MongoServerError(292, "QueryExceededMemoryLimitNoDiskUseAllowed",
                    step + " exceeded memory limit of " + MOST_BYTES + " bytes, and does not use the disk. " + advice);
        }
    }

    void remove(long less) {
        bytes -= less;
    }
}
