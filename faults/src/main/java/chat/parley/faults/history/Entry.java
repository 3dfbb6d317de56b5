package chat.parley.faults.history;

/**
 * A fact and when it was recorded.
 *
 * @param at nanoseconds of a clock that only runs forward and is the same for all processes of one machine
 */
public record Entry(long at, Fact fact) {}
