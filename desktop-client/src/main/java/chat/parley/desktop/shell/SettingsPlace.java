package chat.parley.desktop.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

import chat.parley.desktop.settings.SettingsMenu;
import chat.parley.desktop.settings.SettingsView;

/** The settings: a menu of pages, and one of them on the sheet. JavaFX thread only. */
final class SettingsPlace implements Place {

    private final Frame frame;
    private final SettingsView view;
    private final SettingsMenu menu;
    private final Runnable leaving;
    private final Subscription fitting;
    private boolean shown;

    /**
     * The settings in that frame.
     *
     * @param railed whether a rail leads to the other places
     * @param leaving goes back to where one was before
     */
    SettingsPlace(SettingsView.Parts parts, Frame frame, boolean railed, Runnable leaving) {
        this.frame = frame;
        this.leaving = leaving;
        view = new SettingsView(parts);
        menu = new SettingsMenu(view, railed ? null : leaving, this::read);
        fitting = frame.main().breakpoint().subscribe(now -> view.lead(now == Breakpoint.NARROW,
                () -> frame.main().rest(view.root())));
    }

    @Override
    public void enter() {
        shown = false; // in a narrow window the menu comes first
        view.showBanner(frame.banner());
        frame.main().showMenu(menu.root(), menu::focus);
        menu.resume();
        frame.main().rest(view.root());
        shown = true;
        menu.focus();
    }

    @Override
    public void leave() {
        shown = false;
        view.close();
    }

    @Override
    public void close() {
        fitting.unsubscribe();
        menu.close();
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return Map.of(new KeyCodeCombination(KeyCode.ESCAPE), leaving, new KeyCodeCombination(KeyCode.F6),
                () -> regions().move(1, frame.window().focused()),
                new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN),
                () -> regions().move(-1, frame.window().focused()));
    }

    private void read() {
        if (shown) {
            frame.main().read(view.root());
        }
    }

    private Regions regions() {
        MainView main = frame.main();
        return new Regions(List.of(main.railRegion(), main.listRegion(),
                main.sheetRegion(_ -> true, () -> shown, view::focus)));
    }
}
