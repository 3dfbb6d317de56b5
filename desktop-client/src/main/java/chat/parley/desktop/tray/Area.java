package chat.parley.desktop.tray;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A place for one icon with a menu, and for notices at it. To be used on one thread; nothing here blocks or throws, but for a moment in {@link #close}. */
interface Area extends AutoCloseable {

    /** How the icon looks, in every size, and what is said and offered there. */
    record Face(List<Pixmap> icon, String words, List<MenuEntry> menu) {}

    /** Hears of it, on threads of the area's own. */
    interface Hearer {

        /** The icon is there. */
        void shown();

        /** The person has clicked on the icon. */
        void clicked();

        /** The person has clicked on the notice. */
        void noticeClicked();
    }

    /** Puts an icon there, if there is such a place. */
    void open(Face face, Hearer hearer);

    void show(Face face);

    /** Shows a notice at the icon; a text that is {@code null} has it show its title alone. */
    void notice(String title, @Nullable String text);

    @Override
    void close();
}
