package chat.parley.desktop.model;

import java.util.TreeSet;

/**
 * Up to which of its changes a room is known, and which later ones were heard of. Every change has a number, so that one
 * that is missing is noticed. JavaFX thread only.
 */
final class HeardChanges {
    private final TreeSet<Long> ahead = new TreeSet<>();
    private long upTo;
    private long recheckFrom = Long.MAX_VALUE;

    /** Everything up to here has been taken in, except what is to be looked at again. */
    long upTo() {
        return upTo;
    }

    /** The change up to which everything that is loaded is known to be true. */
    long held() {
        return Math.min(upTo, recheckFrom);
    }

    /** Begins anew with what is true to that change. */
    void begin(long change) {
        upTo = change;
        ahead.clear();
    }

    /** Everything was asked for up to there. */
    void reached(long change) {
        upTo = Math.max(upTo, change);
    }

    /** That change was taken in; returns whether one before it is missing. */
    boolean note(long heard) {
        if (heard <= upTo) {
            return false;
        }
        ahead.add(heard);
        while (ahead.remove(upTo + 1)) {
            upTo++;
        }
        return !ahead.isEmpty();
    }

    /** What changed after that may be missing from what is loaded. */
    void doubt(long change) {
        recheckFrom = Math.min(recheckFrom, change);
    }

    /** Goes back to what is in doubt, if anything is: returns whether that has to be asked for. */
    boolean backToDoubt() {
        boolean doubtful = recheckFrom < upTo;
        upTo = Math.min(upTo, recheckFrom);
        recheckFrom = Long.MAX_VALUE;
        return doubtful;
    }

    /** What was heard of up to here is taken in. */
    void forgetReached() {
        ahead.headSet(upTo, true).clear();
    }

    /** What was heard of further on has come with what was asked for. */
    void forgetAhead() {
        ahead.clear();
    }
}
