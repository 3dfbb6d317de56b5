package chat.parley.desktop.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/**
 * A part that few rows have. It is made when a row first needs it, and kept for other rows that its cell shows later:
 * every node costs its styles when a room is opened, seen or not. JavaFX thread only.
 *
 * @param <N> the part
 */
public final class Part<N extends Node> {

    private final Supplier<? extends N> make;
    private final Consumer<? super N> add;
    private @Nullable N made;

    /**
     * A part that is not made yet.
     *
     * @param add puts the part to its place, once
     */
    public Part(Supplier<? extends N> make, Consumer<? super N> add) {
        this.make = make;
        this.add = add;
    }

    /** Shows the part, for this row to fill. */
    public N show() {
        N part = made;
        if (part == null) {
            part = make.get();
            made = part;
            add.accept(part);
        }
        Shown.now(part, true);
        return part;
    }

    /** This row has no such part. */
    public void hide() {
        N part = made;
        if (part != null) {
            Shown.now(part, false);
        }
    }

    /** Shows the part or hides it. */
    public void show(boolean needed, Consumer<? super N> fill) {
        if (needed) {
            fill.accept(show());
        } else {
            hide();
        }
    }

    /** The part while it shows, or null. */
    public @Nullable N onShow() {
        N part = made;
        return part != null && part.isVisible() ? part : null;
    }
}
