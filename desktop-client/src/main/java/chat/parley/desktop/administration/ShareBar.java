package chat.parley.desktop.administration;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Parts of a whole side by side, as wide as their share. Decoration: the words stand beside it. */
final class ShareBar extends Pane {

    private static final double HEIGHT = 10;
    private static final double GAP = 2;
    private static final double LEAST = 2;
    private static final String FREE = "free";

    private List<StorageCard.Part> parts = List.of();

    ShareBar() {
        getStyleClass().add("share-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void show(List<StorageCard.Part> next) {
        parts = next.stream().filter(part -> part.bytes() > 0).toList();
        getChildren().setAll(parts.stream().map(part -> {
            var region = new Region();
            region.getStyleClass().addAll("share", part.style());
            region.setManaged(false);
            return region;
        }).toList());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double whole = Math.max(1, parts.stream().mapToLong(StorageCard.Part::bytes).sum());
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = Math.max(LEAST, getWidth() * parts.get(i).bytes() / whole - GAP);
            boolean last = parts.get(i).style().equals(FREE);
            getChildren().get(i).resizeRelocate(x, 0, last ? Math.max(LEAST, getWidth() - x) : width, HEIGHT);
            x += width + GAP;
        }
    }
}
