package chat.parley.desktop.administration;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import chat.parley.model.AdminPersonView;

/** What the keys do in the table of people, besides walking in it. */
final class PeopleKeys implements EventHandler<KeyEvent> {

    private final PeopleTable table;
    private final PeopleViewModel model;
    private final PeopleActs acts;
    private final PersonMenu menu;
    private final PersonDrawerModel drawer;

    PeopleKeys(PeopleTable table, PeopleViewModel model, PeopleActs acts, PersonMenu menu,
            PersonDrawerModel drawer) {
        this.table = table;
        this.model = model;
        this.acts = acts;
        this.menu = menu;
        this.drawer = drawer;
    }

    @Override
    public void handle(KeyEvent key) {
        switch (key.getCode()) {
            case SPACE -> {
                if (table.getSelectionModel().getSelectedItem() instanceof PersonRow.Person person) {
                    model.choose(person.view(), !person.chosen());
                }
            }
            case A -> {
                if (!key.isShortcutDown()) {
                    return;
                }
                model.chooseAll(true);
            }
            case F2 -> {
                if (!table.meant().isEmpty() && !model.amAmong(table.meant())) {
                    menu.showRoles(table.meant(), row());
                }
            }
            case DELETE -> acts.suspend(table.meant());
            case ENTER -> {
                AdminPersonView one = table.current();
                if (one != null) {
                    drawer.open(one);
                }
            }
            case CONTEXT_MENU -> more();
            case F10 -> {
                if (!key.isShiftDown()) {
                    return;
                }
                more();
            }
            case ESCAPE -> {
                if (drawer.person().get() != null) {
                    drawer.close();
                } else if (model.chosen().get().isEmpty()) {
                    return;
                } else {
                    model.chooseAll(false);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void more() {
        AdminPersonView one = table.current();
        if (one != null) {
            menu.show(one, row());
        }
    }

    /** The row that has the focus, if it is on the screen. */
    private Node row() {
        Node focused = table.lookup(".table-row-cell:selected");
        return focused == null ? table : focused;
    }
}
