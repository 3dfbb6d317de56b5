package chat.parley.desktop.room;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.layout.Region;

/** What the person has chosen to see of the rows of an open room. JavaFX thread only. */
final class ChosenLook implements RowLook {

    private final Deletions deletions;
    private final Set<String> shownWhole = new HashSet<>();
    private Function<Aside, Region> drawing = _ -> new Region();

    ChosenLook(Deletions deletions) {
        this.deletions = deletions;
    }

    /** From now on all of that long message is to be seen. */
    void showWhole(TimelineRow row) {
        shownWhole.add(row.key());
    }

    /** From now on asides are drawn by that. */
    void drawAsides(Function<Aside, Region> next) {
        drawing = next;
    }

    @Override
    public Region draw(Aside aside) {
        return drawing.apply(aside);
    }

    @Override
    public boolean whole(TimelineRow row) {
        return shownWhole.contains(row.key());
    }

    @Override
    public boolean leaving(TimelineRow row) {
        return deletions.leaving(row.item());
    }

    @Override
    public boolean keepable(TimelineRow row) {
        return deletions.pending(row.item());
    }
}
