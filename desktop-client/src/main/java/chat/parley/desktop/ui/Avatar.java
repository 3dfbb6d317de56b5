package chat.parley.desktop.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The initials of a person in a circle, or of a room in a tile with the spoken corner, in a colour that follows from the
 * id. Decoration for screen readers: the row or header that holds it says the name.
 */
public final class Avatar extends StackPane {

    /** The mark of a person who is there, a full dot, or away, a hollow one, or wants to be left alone, one with a bar. */
    public enum Dot {
        ONLINE,
        AWAY,
        QUIET,
        NONE
    }

    private static final int COLOURS = 8;

    private final double size;
    private final Label initials = new Label();
    private final Part<Region> mark = new Part<>(Avatar::mark, getChildren()::add);

    /**
     * An empty avatar.
     *
     * @param size the edge in pixels: 28, 32, 34, 36, 40 and 64 are in use
     */
    public Avatar(double size) {
        this.size = size;
        getStyleClass().add("avatar");
        initials.getStyleClass().add("avatar-initials");
        initials.setStyle("-fx-font-size: " + Math.round(size * 0.36) + "px;");
        initials.setMinWidth(USE_PREF_SIZE);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
        getChildren().add(initials);
    }

    /** Shows a person; the dot stays as it was. */
    public void showPerson(String id, String name) {
        show("avatar-person", id, initials(name, 2));
    }

    /** Shows a room. A room has no presence. */
    public void showRoom(String id, String name) {
        show("avatar-room", id, initials(name, 1));
        show(Dot.NONE);
    }

    /** Shows whether the person is there. */
    public void show(Dot presence) {
        mark.show(presence != Dot.NONE, dot -> {
            dot.setManaged(false);
            dot.getStyleClass().setAll("avatar-dot", switch (presence) {
                case AWAY -> "away";
                case QUIET -> "quiet";
                case ONLINE, NONE -> "online";
            });
        });
        requestLayout();
    }

    /** The style class that colours a name in rooms as its avatar: {@code name-1} to {@code name-8}. */
    public static String nameStyle(String id) {
        return "name-" + colour(id);
    }

    private static Region mark() {
        var dot = new Region();
        dot.getStyleClass().add("avatar-dot");
        return dot;
    }

    private void show(String shape, String id, String letters) {
        getStyleClass().setAll("avatar", shape, "av-" + colour(id));
        initials.setText(letters);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double edge = Math.max(10, Math.round(size * 0.32));
        // The dot hangs over the circle by a pixel or two; rows leave room for it.
        Region dot = mark.onShow();
        if (dot != null) {
            dot.resizeRelocate(size - edge + 2, size - edge + 2, edge, edge);
        }
    }

    static int colour(String id) {
        var sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % COLOURS) + 1;
    }

    static String initials(String name, int most) {
        var letters = new StringBuilder();
        String[] words = name.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            boolean counts = i == 0 || (most > 1 && i == words.length - 1);
            if (counts && !words[i].isEmpty()) {
                letters.appendCodePoint(words[i].codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
