package chat.parley.server.demo;

/**
 * One line of a dialogue.
 *
 * @param voice who says it: 0 for the one who begins, and so on
 */
record Line(int voice, String text) {}
