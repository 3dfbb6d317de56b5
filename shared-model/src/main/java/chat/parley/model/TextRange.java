package chat.parley.model;

/**
 * A part of a text, in UTF-16 units.
 *
 * @param start of its first unit
 * @param end behind its last unit
 */
public record TextRange(int start, int end) {}
