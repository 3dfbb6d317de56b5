package chat.parley.desktop.tray;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** The icon as desktops ask for it. May be asked on any thread. */
final class BusItem implements StatusNotifierItem, Properties {

    /** Where every program has its icon. */
    static final String AT = "/StatusNotifierItem";
    private static final String PIXMAPS = "a(iiay)";

    private final Runnable clicked;
    private volatile Face face = new Face(List.of(), false, "Parley", "");

    /** How it looks, in every size, and what is said of it. */
    record Face(List<Pixmap> icon, boolean calls, String title, String words) {

        String status() {
            return calls ? "NeedsAttention" : "Active";
        }
    }

    /** @param clicked runs on a thread of the bus */
    BusItem(Runnable clicked) {
        this.clicked = clicked;
    }

    Face face() {
        return face;
    }

    void show(Face next) {
        face = next;
    }

    @Override
    public void ContextMenu(int x, int y) {
        // the desktop draws the menu
    }

    @Override
    public void Activate(int x, int y) {
        clicked.run();
    }

    @Override
    public void SecondaryActivate(int x, int y) {
        clicked.run();
    }

    @Override
    public void Scroll(int delta, String orientation) {
        // nothing to turn
    }

    @Override
    @SuppressWarnings("unchecked") // as the bus would have it
    public <A> @Nullable A Get(String owner, String property) {
        return (A) GetAll(owner).get(property);
    }

    @Override
    public Map<String, Variant<?>> GetAll(String owner) {
        Face now = face;
        Map<String, Variant<?>> all = new HashMap<>();
        all.put("Category", new Variant<>("Communications"));
        all.put("Id", new Variant<>("chat.parley.Parley"));
        all.put("Title", new Variant<>(now.title()));
        all.put("Status", new Variant<>(now.status()));
        all.put("WindowId", new Variant<>(0));
        all.put("IconThemePath", new Variant<>(""));
        all.put("IconName", new Variant<>(""));
        all.put("IconPixmap", new Variant<>(now.icon(), PIXMAPS));
        all.put("OverlayIconName", new Variant<>(""));
        all.put("OverlayIconPixmap", new Variant<>(List.of(), PIXMAPS));
        all.put("AttentionIconName", new Variant<>(""));
        all.put("AttentionIconPixmap", new Variant<>(now.icon(), PIXMAPS));
        all.put("AttentionMovieName", new Variant<>(""));
        all.put("ToolTip", new Variant<>(ToolTip.of(now.title(), now.words()), ToolTip.class));
        all.put("ItemIsMenu", new Variant<>(false));
        all.put("Menu", new Variant<>(new DBusPath(BusMenu.AT)));
        return all;
    }

    @Override
    public <A> void Set(String owner, String property, A value) {
        throw new DBusExecutionException(property + " is only to be read");
    }

    @Override
    public String getObjectPath() {
        return AT;
    }
}
