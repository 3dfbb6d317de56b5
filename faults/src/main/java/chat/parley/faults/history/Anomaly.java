package chat.parley.faults.history;

/** What must not happen. */
public enum Anomaly {
    /** Acknowledged, or told to somebody, and not there for every member in the end. */
    LOST,
    /** There, and nobody sent it, or not so, or it was refused. */
    UNEXPECTED,
    /** There more than once. */
    DUPLICATED,
    /** Two disagree about the order or the content, or a client's own order was not kept. */
    DISORDER,
    /** The numbers of a room are not 1, 2, 3 and so on. */
    GAP,
    /** A count of unread messages, or a position of reading, that a recount does not give. */
    WRONG_UNREAD,
    /** Somebody who is not a member learned something. */
    LEAKED
}
