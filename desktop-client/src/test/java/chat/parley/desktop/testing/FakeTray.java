package chat.parley.desktop.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import chat.parley.desktop.tray.MenuEntry;
import chat.parley.desktop.tray.Tray;
import chat.parley.desktop.tray.TrayContent;

/** A tray whose panel a test brings and takes away. */
public final class FakeTray implements Tray {

    public final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper(true);
    /** What it was to show, the last at the end. */
    public final List<TrayContent> shown = new ArrayList<>();
    private Runnable clicked = () -> {};
    private boolean begun;

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public ReadOnlyBooleanProperty able() {
        return able.getReadOnlyProperty();
    }

    @Override
    public void begin(Runnable then) {
        clicked = then;
        begun = true;
    }

    @Override
    public void show(TrayContent content) {
        shown.add(content);
    }

    @Override
    public void close() {
        begun = false;
    }

    /** Whether it was begun and not closed. */
    public boolean open() {
        return begun;
    }

    /** The person clicks on the icon. */
    public void click() {
        clicked.run();
    }

    /** The person chooses that line of the menu, however deep it lies. */
    public void choose(String words) {
        choose(shown.getLast().menu(), words);
    }

    private static void choose(List<MenuEntry> menu, String words) {
        for (MenuEntry entry : menu) {
            if (entry instanceof MenuEntry.Group group) {
                choose(group.entries(), words);
            } else if (entry instanceof MenuEntry.Choice choice && choice.possible() && choice.words().equals(words)) {
                choice.chosen().run();
            }
        }
    }
}
