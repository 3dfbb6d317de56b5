package chat.parley.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * How many messages are unread, drawn into the icon of the window: the one way that every desktop shows in its task bar.
 * JavaFX thread only.
 */
final class IconBadge {

    private static final Color FILL = Color.web("#F4B544");
    private static final Color INK = Color.web("#2E2000");
    private static final double SHARE = 0.56;
    private static final double DIGITS_FROM = 24;
    private static final int MOST = 99;

    private IconBadge() {}

    /**
     * The icon in several sizes: as it is for 0; for more, with the number, or with a dot where it is too small for digits.
     * All are drawn at once, as each drawing waits for the renderer.
     */
    static List<Image> on(List<Image> icons, long unread) {
        if (unread == 0) {
            return icons;
        }
        var canvas = new Canvas(icons.stream().mapToDouble(Image::getWidth).sum(),
                icons.stream().mapToDouble(Image::getHeight).max().orElse(0));
        GraphicsContext brush = canvas.getGraphicsContext2D();
        for (Image icon : icons) {
            draw(brush, icon, unread);
            brush.translate(icon.getWidth(), 0);
        }
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        PixelReader drawn = canvas.snapshot(clear, null).getPixelReader();
        List<Image> badged = new ArrayList<>();
        int left = 0;
        for (Image icon : icons) {
            int edge = (int) icon.getWidth();
            badged.add(new WritableImage(drawn, left, 0, edge, edge));
            left += edge;
        }
        return badged;
    }

    private static void draw(GraphicsContext brush, Image icon, long unread) {
        double edge = icon.getWidth();
        double size = Math.rint(edge * SHARE);
        brush.drawImage(icon, 0, 0);
        brush.setFill(FILL);
        brush.fillOval(edge - size, edge - size, size, size);
        if (edge >= DIGITS_FROM) {
            String number = unread > MOST ? MOST + "+" : Long.toString(unread);
            brush.setFill(INK);
            brush.setFont(Font.font("Inter SemiBold", size * (number.length() > 2 ? 0.42 : 0.62)));
            brush.setTextAlign(TextAlignment.CENTER);
            brush.setTextBaseline(VPos.CENTER);
            brush.fillText(number, edge - size / 2, edge - size / 2);
        }
    }
}
