package chat.parley.desktop.room;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.ui.Icon;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a message. It takes its room before a byte of it has come, so that nothing moves when it comes, and narrows
 * where there is less room.
 */
final class PictureBox extends Region {

    static final double WIDEST = 360;
    static final double HIGHEST = 320;
    private static final double NARROWEST = 64;
    private static final double ROUND = 18;
    private static final double ICON = 24;

    private final ImageView view = new ImageView();
    private final Region waiting = Icon.IMAGE.view(ICON);
    private final UploadRing ring;
    private final Rectangle clip = new Rectangle();
    private @Nullable String shown;
    private double wide = WIDEST;
    private double high = HIGHEST;

    PictureBox(UploadRing ring) {
        this.ring = ring;
        getStyleClass().add("picture");
        setAccessibleRole(AccessibleRole.BUTTON);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        clip.setArcWidth(ROUND);
        clip.setArcHeight(ROUND);
        setClip(clip);
        getChildren().addAll(waiting, view, ring);
    }

    /** Shows that file, which is a picture. */
    void show(Attachment file, RowFiles files) {
        fit(file);
        ring.follow(file, files);
        if (file.key().equals(shown)) {
            return;
        }
        shown = file.key();
        place(null);
        files.picture(file).whenComplete((image, failure) -> {
            // The box may have been given to another picture meanwhile.
            if (file.key().equals(shown)) {
                if (failure == null) {
                    place(image);
                } else {
                    shown = null; // tried again when it is shown again
                }
            }
        });
    }

    private void place(@Nullable Image image) {
        view.setImage(image);
        waiting.setVisible(image == null);
    }

    /** In its proportions, within the most, and never so small that it could not be hit. */
    private void fit(Attachment file) {
        double width = file.width() == null ? 1 : file.width();
        double height = file.height() == null ? 1 : file.height();
        double scale = Math.min(1, Math.min(WIDEST / width, HIGHEST / height));
        double nextWide = Math.max(NARROWEST, Math.round(width * scale));
        double nextHigh = Math.max(NARROWEST, Math.round(height * scale));
        if (nextWide != wide || nextHigh != high) {
            wide = nextWide;
            high = nextHigh;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return wide;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 || width >= wide ? high : Math.round(high * width / wide);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate((width - view.getLayoutBounds().getWidth()) / 2,
                (height - view.getLayoutBounds().getHeight()) / 2);
        waiting.resizeRelocate((width - ICON) / 2, (height - ICON) / 2, ICON, ICON);
        ring.resizeRelocate((width - UploadRing.SIZE) / 2, (height - UploadRing.SIZE) / 2, UploadRing.SIZE,
                UploadRing.SIZE);
    }
}
