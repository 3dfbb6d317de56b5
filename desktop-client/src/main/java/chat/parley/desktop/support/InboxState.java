package chat.parley.desktop.support;

/** What the list of the inbox shows. */
enum InboxState {
    LOADING,
    NOBODY_WAITS,
    NONE_MINE,
    NOBODY_CALLS,
    /** There is no case, or the sieve leaves none. */
    NOTHING,
    ROWS
}
