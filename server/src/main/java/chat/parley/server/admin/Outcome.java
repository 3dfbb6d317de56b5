package chat.parley.server.admin;

import java.util.List;

/**
 * What came of an order.
 *
 * @param done whether it was done; else {@code lines} say why not
 * @param lines what the administrator reads
 */
record Outcome(boolean done, List<String> lines) {

    Outcome {
        lines = List.copyOf(lines);
    }

    static Outcome done(String... lines) {
        return new Outcome(true, List.of(lines));
    }

    static Outcome refused(String sentence) {
        return new Outcome(false, List.of(sentence));
    }
}
