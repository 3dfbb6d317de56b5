package chat.parley.desktop.shell;

import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
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

    /** The icon as it is for 0; for more, with the number, or with a dot if it is too small for digits. */
    static Image on(Image icon, long unread) {
        if (unread == 0) {
            return icon;
        }
        double edge = icon.getWidth();
        double size = Math.rint(edge * SHARE);
        var canvas = new Canvas(edge, edge);
        GraphicsContext brush = canvas.getGraphicsContext2D();
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
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
