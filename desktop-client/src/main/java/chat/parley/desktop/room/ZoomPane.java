package chat.parley.desktop.room;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** A picture that fits its place until the person zooms; then it can be moved about. */
final class ZoomPane extends ScrollPane {

    static final double STEP = 1.25;
    private static final double MOST = 8;
    private static final double LEAST = 0.05;

    private final ImageView view = new ImageView();

    /** Pixels of the screen for one of the picture; 0 while it fits. */
    private final DoubleProperty zoom = new SimpleDoubleProperty();

    ZoomPane() {
        var middle = new StackPane(view);
        setContent(middle);
        setFitToWidth(true);
        setFitToHeight(true);
        setPannable(true);
        setFocusTraversable(false);
        getStyleClass().add("zoom");
        view.setPreserveRatio(true);
        zoom.subscribe(this::arrange);
        viewportBoundsProperty().subscribe(this::arrange);
        view.imageProperty().subscribe(this::arrange);
        addEventFilter(ScrollEvent.SCROLL, wheel -> {
            if (wheel.getDeltaY() != 0) {
                by(wheel.getDeltaY() > 0 ? STEP : 1 / STEP);
                wheel.consume();
            }
        });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                toggle();
            }
        });
    }

    void clear() {
        zoom.set(0);
        view.setImage(null);
    }

    /** Something to look at until the whole picture is there. */
    void showFirst(Image small) {
        if (view.getImage() == null) {
            view.setImage(small);
        }
    }

    /** The whole picture, once it is decoded; one that cannot be decoded changes nothing. */
    void show(Image image) {
        image.progressProperty().subscribe(done -> {
            if (done.doubleValue() >= 1 && !image.isError()) {
                view.setImage(image);
            }
        });
    }

    @Nullable
    Image image() {
        return view.getImage();
    }

    void fit() {
        zoom.set(0);
    }

    /** One pixel for one. */
    void plain() {
        zoom.set(1);
    }

    void toggle() {
        if (zoom.get() == 0) {
            plain();
        } else {
            fit();
        }
    }

    void by(double factor) {
        zoom.set(Math.clamp(scale() * factor, LEAST, MOST));
    }

    /** Pixels of the screen for one of the picture, now. */
    double scale() {
        Image image = view.getImage();
        if (zoom.get() > 0 || image == null || image.getWidth() == 0) {
            return zoom.get() > 0 ? zoom.get() : 1;
        }
        return Math.min(1, Math.min(getViewportBounds().getWidth() / image.getWidth(),
                getViewportBounds().getHeight() / image.getHeight()));
    }

    private void arrange() {
        Image image = view.getImage();
        if (image != null) {
            view.setFitWidth(Math.max(1, image.getWidth() * scale()));
            view.setFitHeight(Math.max(1, image.getHeight() * scale()));
        }
    }
}
