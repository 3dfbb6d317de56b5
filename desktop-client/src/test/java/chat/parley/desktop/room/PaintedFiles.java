package chat.parley.desktop.room;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.MessageItem;

/** Pictures as if they had come: a hill under a sky, in the size that is asked for. */
class PaintedFiles implements RowFiles {

    /** Files of this name never come. */
    static final String NEVER = "never.jpg";
    static final double HALFWAY = 0.62;

    @Override
    public CompletableFuture<Image> picture(Attachment file) {
        return file.name().equals(NEVER) ? new CompletableFuture<>() : CompletableFuture.completedFuture(hill(file));
    }

    static Image hill(Attachment file) {
        double wide = file.width() == null ? 1 : file.width();
        double high = file.height() == null ? 1 : file.height();
        double scale = Math.min(1, Math.min(720 / wide, 640 / high));
        int width = (int) (wide * scale);
        int height = (int) (high * scale);
        var image = new WritableImage(width, height);
        for (int x = 0; x < width; x++) {
            double horizon = height * (0.6 + 0.18 * Math.sin(3.0 * x / width));
            for (int y = 0; y < height; y++) {
                image.getPixelWriter().setColor(x, y, y < horizon
                        ? Color.SKYBLUE.interpolate(Color.LINEN, y / horizon)
                        : Color.DARKSEAGREEN.interpolate(Color.DARKSLATEGRAY, (y - horizon) / (height - horizon)));
            }
        }
        return image;
    }

    @Override
    public ReadOnlyDoubleProperty progress(Attachment file) {
        return new SimpleDoubleProperty(HALFWAY);
    }

    @Override
    public void view(Attachment picture) {
        throw new AssertionError();
    }

    @Override
    public void save(Attachment file) {
        throw new AssertionError();
    }

    @Override
    public void takeBack(MessageItem unsent) {
        throw new AssertionError();
    }
}
