package chat.parley.server.demo;

import java.util.List;

/** A short exchange that belongs together, with {slots} that are still to be filled. */
record Dialogue(List<Line> lines) {

    Dialogue {
        lines = List.copyOf(lines);
    }

    int voices() {
        return 1 + lines.stream().mapToInt(Line::voice).max().orElse(-1);
    }
}
