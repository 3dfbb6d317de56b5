package chat.parley.desktop.ui;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Regions that show nothing outside of themselves. */
public final class Clip {

    private Clip() {}

    /** Cuts off what of the region's content lies outside of it, whatever its size. */
    public static void toBounds(Region region) {
        var clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }
}
