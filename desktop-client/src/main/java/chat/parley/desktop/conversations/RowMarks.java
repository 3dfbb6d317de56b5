package chat.parley.desktop.conversations;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;

/**
 * Small pictures beside the words of a row, one for each thing that is so with its conversation. They take no room while
 * nothing is, and are made when they are first needed.
 */
final class RowMarks extends HBox {

    private static final double ICON = 14;

    enum Mark {
        MUTED(Icon.MUTE, "icon-faint"),
        WAITING(Icon.CLOCK, "icon-faint"),
        FAILED(Icon.ALERT, "icon-danger"),
        PINNED(Icon.PIN, "icon-faint");

        private final Icon icon;
        private final String style;

        Mark(Icon icon, String style) {
            this.icon = icon;
            this.style = style;
        }

        private StackPane draw() {
            StackPane holder = new StackPane(icon.view(ICON));
            holder.getStyleClass().add(style);
            holder.setMinSize(ICON, ICON);
            return holder;
        }
    }

    private final Map<Mark, StackPane> made = new EnumMap<>(Mark.class);
    private Set<Mark> shown = EnumSet.noneOf(Mark.class);

    RowMarks(double gap) {
        super(gap);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        Shown.now(this, false);
    }

    void show(Mark mark, boolean so) {
        if (so == shown.contains(mark)) {
            return;
        }
        if (so) {
            shown.add(mark);
        } else {
            shown.remove(mark);
        }
        getChildren().setAll(shown.stream().map(each -> made.computeIfAbsent(each, Mark::draw)).toList());
        Shown.now(this, !shown.isEmpty());
    }
}
