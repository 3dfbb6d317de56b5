package chat.parley.desktop.administration;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.AdminPersonView;

/** What can be done to people, as menus. JavaFX thread only. */
final class PersonMenu {

    private static final double ICON = 16;

    private final PeopleViewModel model;
    private final PeopleActs acts;
    private final Texts texts;

    PersonMenu(PeopleViewModel model, PeopleActs acts, Texts texts) {
        this.model = model;
        this.acts = acts;
        this.texts = texts;
    }

    /** Everything that can be done to one person; to oneself nothing, and why. */
    void show(AdminPersonView person, Node beside) {
        var menu = new ContextMenu();
        if (model.isMe(person)) {
            var reason = new MenuItem(texts.get("server.notYourself"));
            reason.setDisable(true);
            menu.getItems().add(reason);
        } else {
            var role = new Menu(texts.get("server.role.change"), Icon.SHIELD.view(ICON));
            role.getItems().setAll(roles(List.of(person)));
            menu.getItems().addAll(item("server.write", Icon.MAIL, () -> acts.write(person)), role,
                    item("server.reset", Icon.KEY, () -> acts.resetPassword(person)),
                    item("server.signOut", Icon.OUT, () -> acts.signOut(List.of(person))), new SeparatorMenuItem(),
                    person.suspendedAt() == null
                            ? item("server.suspend", Icon.BAN, () -> acts.suspend(List.of(person)))
                            : item("server.resume", Icon.CHECK, () -> acts.resume(List.of(person))),
                    item("server.delete", Icon.TRASH, () -> acts.delete(person)));
        }
        menu.getItems().forEach(item -> item.setDisable(item.isDisable() || !model.online().getValue()));
        menu.show(beside, Side.BOTTOM, 0, 4);
    }

    /** What these people may be made. */
    void showRoles(List<AdminPersonView> people, Node beside) {
        var menu = new ContextMenu();
        menu.getItems().setAll(roles(people));
        menu.show(beside, Side.BOTTOM, 0, 4);
    }

    private List<MenuItem> roles(List<AdminPersonView> people) {
        List<MenuItem> items = new ArrayList<>();
        for (Position position : Position.values()) {
            var item = new RadioMenuItem(texts.get(position.key()));
            item.setSelected(people.stream().allMatch(person -> Position.of(person.user()) == position));
            item.setOnAction(_ -> acts.appoint(people, position));
            items.add(item);
        }
        return items;
    }

    private MenuItem item(String key, Icon icon, Runnable deed) {
        var item = new MenuItem(texts.get(key), icon.view(ICON));
        item.setOnAction(_ -> deed.run());
        return item;
    }
}
