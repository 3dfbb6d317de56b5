package chat.parley.desktop.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a scripted day leaves to chance, which the same seed decides the same way; and how it went so far. */
final class Lots {

    private final Random chance;
    private final List<String> story = new ArrayList<>();
    private int texts;

    Lots(Random chance) {
        this.chance = chance;
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    <T> Optional<T> oneOf(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(below(all.size())));
    }

    /** Words that are said only once. */
    String words(String what) {
        return what + " " + ++texts;
    }

    void tell(String line) {
        story.add(line);
    }

    /** Line by line. */
    String story() {
        return String.join("\n", story);
    }
}
