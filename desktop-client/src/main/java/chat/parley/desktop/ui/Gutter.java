package chat.parley.desktop.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;

/** Where the scroll bar of a list stands beside its rows, which are as wide without one: the list is {@code :scrolls} while it has one. */
public final class Gutter {

    private static final PseudoClass SCROLLS = PseudoClass.getPseudoClass("scrolls");

    private Gutter() {}

    /** Keeps a gutter in that list, for as long as it lives. */
    public static void keep(ListView<?> list) {
        list.skinProperty().subscribe(skin -> {
            if (skin != null) {
                list.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                        .forEach(bar -> bar.visibleProperty()
                                .subscribe(shown -> list.pseudoClassStateChanged(SCROLLS, shown)));
            }
        });
    }
}
