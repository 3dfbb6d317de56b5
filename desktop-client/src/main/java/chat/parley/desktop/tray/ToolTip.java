package chat.parley.desktop.tray;

import java.util.List;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** What shows while the pointer rests on an icon, as the message bus carries it. */
@SuppressWarnings("UnusedVariable") // read by reflection
public final class ToolTip extends Struct {

    @Position(0)
    private final String icon;
    @Position(1)
    private final List<Pixmap> pixmaps;
    @Position(2)
    private final String title;
    @Position(3)
    private final String words;

    public ToolTip(String icon, List<Pixmap> pixmaps, String title, String words) {
        this.icon = icon;
        this.pixmaps = pixmaps;
        this.title = title;
        this.words = words;
    }

    /** One without a picture. */
    static ToolTip of(String title, String words) {
        return new ToolTip("", List.of(), title, words);
    }
}
