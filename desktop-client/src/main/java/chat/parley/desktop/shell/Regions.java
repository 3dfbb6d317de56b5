package chat.parley.desktop.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

/** The parts of a window that F6 walks through: whichever has the focus, the next one that shows gets it. */
final class Regions {

    /**
     * A part of the window.
     *
     * @param holds whether a node with the focus is in it
     * @param shows whether it can be gone to now
     * @param focus goes there
     */
    record Region(Predicate<Node> holds, BooleanSupplier shows, Runnable focus) {}

    private final List<Region> regions;

    Regions(List<Region> regions) {
        this.regions = List.copyOf(regions);
    }

    /** Whether that is the list of messages. */
    static boolean inMessages(Node node) {
        return node instanceof Parent parent && parent.getStyleClass().contains("timeline");
    }

    /** Goes on by one, or back by one; from nowhere, to the first that shows. */
    void move(int by, @Nullable Node focused) {
        int at = -1;
        for (int i = 0; i < regions.size() && focused != null; i++) {
            at = regions.get(i).holds().test(focused) ? i : at;
        }
        for (int step = 1; step <= regions.size(); step++) {
            int next = Math.floorMod(at < 0 && by < 0 ? -step : at + by * step, regions.size());
            if (regions.get(next).shows().getAsBoolean()) {
                regions.get(next).focus().run();
                return;
            }
        }
    }
}
