package chat.parley.desktop.administration;

import javafx.scene.Node;

import chat.parley.desktop.backend.PeopleQuestion.Access;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;

/** The line above the table of people: whom to look for. */
final class PeopleTools {

    private PeopleTools() {}

    static Node of(PeopleViewModel model, Texts texts) {
        var role = Filters.choice("server.filter.role", model.position(), Position.values(), Position::key, texts);
        var status = Filters.choice("server.filter.status", model.access(), Access.values(), access -> switch (access) {
            case ACTIVE -> "server.status.active";
            case SUSPENDED -> "server.status.suspended";
        }, texts);
        var line = SideBySide.of(8, Filters.words(model.words(), texts.of("server.people.prompt")), role, status);
        line.getStyleClass().add("admin-tools");
        return line;
    }
}
