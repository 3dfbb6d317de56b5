package chat.parley.desktop.administration;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import org.jspecify.annotations.Nullable;

/** The cells of the table of people, column by column. */
final class PersonCells {

    private static final double AVATAR = 32;
    private static final double ICON = 16;
    private static final double LITTLE = 14;
    private static final double WORD = 64;
    private static final double NAME = 180;

    private PersonCells() {}

    /** Marks a person for what is done to several at once. */
    static final class Choice extends PersonCell {

        private final CheckBox box;
        private PersonRow.@Nullable Person shown;

        Choice(PeopleViewModel model) {
            this(model, new CheckBox());
        }

        private Choice(PeopleViewModel model, CheckBox box) {
            super(box, LITTLE);
            this.box = box;
            box.setFocusTraversable(false);
            box.setOnAction(_ -> {
                if (shown != null) {
                    model.choose(shown.view(), box.isSelected());
                }
            });
        }

        @Override
        void show(PersonRow.Person person) {
            shown = person;
            box.setSelected(person.chosen());
        }
    }

    /** Picture, name, and what tells them from others of that name; or what was not done to them. */
    static final class Who extends PersonCell {

        private final PeopleWords words;
        private final BooleanBinding withRole;
        private final Avatar avatar = new Avatar(AVATAR);
        private final Label name = words("t-name");
        private final Label line = words("t-caption");
        private final Button again = new Button();
        private PersonRow.@Nullable Person shown;

        /** @param withRole whether the role stands here, too, as there is no room for its column */
        Who(PeopleWords words, PeopleActs acts, BooleanBinding withRole) {
            this(words, acts, withRole, new HBox(12));
        }

        private Who(PeopleWords words, PeopleActs acts, BooleanBinding withRole, HBox row) {
            super(row, NAME);
            this.words = words;
            this.withRole = withRole;
            again.textProperty().bind(words.texts().of("room.tryAgain"));
            again.getStyleClass().addAll("link", "caption");
            again.setMinWidth(Region.USE_PREF_SIZE);
            again.setOnAction(_ -> {
                if (shown != null && shown.failed() != null) {
                    acts.retry(shown);
                }
            });
            var lines = new VBox(name, SideBySide.of(8, line, again));
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().addAll(avatar, lines);
            var tip = new Tooltip();
            tip.textProperty().bind(name.textProperty());
            name.setTooltip(tip);
            withRole.subscribe(_ -> {
                if (shown != null) {
                    show(shown);
                }
            });
        }

        @Override
        void show(PersonRow.Person person) {
            shown = person;
            var view = person.view();
            avatar.showPerson(view.user().id(), view.user().fullName());
            avatar.show(view.online() ? Avatar.Dot.ONLINE : Avatar.Dot.NONE);
            name.setText(words.name(view));
            PersonRow.Failed failed = person.failed();
            String address = withRole.get() ? words.role(view) + " · " + words.address(view) : words.address(view);
            line.setText(failed == null ? address : words.failed(failed));
            line.getStyleClass().setAll("label", "t-caption", failed == null ? "fg-2" : "fg-danger");
            Shown.now(again, failed != null);
        }
    }

    /** What they are, as a pill. */
    static final class Role extends PersonCell {

        private final PeopleWords words;
        private final Label pill;

        Role(PeopleWords words) {
            this(words, words("role-pill"));
        }

        private Role(PeopleWords words, Label pill) {
            super(pill, WORD);
            this.words = words;
            this.pill = pill;
        }

        @Override
        void show(PersonRow.Person person) {
            pill.setText(words.role(person.view()));
            pill.getStyleClass().setAll("label", "role-pill", PeopleWords.style(person.view()));
        }
    }

    /** Whether they are there, or may not come in. */
    static final class Status extends PersonCell {

        private final PeopleWords words;
        private final StackPane sign = new StackPane();
        private final Region dot = new Region();
        private final Region ban = Icon.BAN.view(LITTLE);
        private final Label word = words("t-small");

        Status(PeopleWords words) {
            this(words, SideBySide.of(7));
        }

        private Status(PeopleWords words, HBox row) {
            super(row, WORD);
            this.words = words;
            dot.getStyleClass().addAll("presence-dot", "there");
            ban.getStyleClass().add("icon-danger");
            sign.setMinWidth(LITTLE);
            row.getChildren().addAll(sign, word);
        }

        @Override
        void show(PersonRow.Person person) {
            boolean suspended = person.view().suspendedAt() != null;
            sign.getChildren().clear();
            if (suspended) {
                sign.getChildren().add(ban);
            } else if (person.view().online()) {
                sign.getChildren().add(dot);
            }
            word.setText(words.status(person.view()));
            word.getStyleClass().setAll("label", "t-small",
                    suspended ? "fg-danger" : person.view().online() ? "fg-1" : "fg-2");
        }
    }

    /** When they were last there. */
    static final class LastActive extends PersonCell {

        private final PeopleWords words;
        private final Label word;

        LastActive(PeopleWords words) {
            this(words, words("t-small", "fg-2"));
        }

        private LastActive(PeopleWords words, Label word) {
            super(word, WORD);
            this.words = words;
            this.word = word;
        }

        @Override
        void show(PersonRow.Person person) {
            word.setText(words.lastActive(person.view()));
        }
    }

    /** On how many devices they are signed in. */
    static final class Devices extends PersonCell {

        private final Label count;

        Devices() {
            this(words("t-small", "fg-2"));
        }

        private Devices(Label count) {
            super(count, LITTLE);
            this.count = count;
        }

        @Override
        void show(PersonRow.Person person) {
            count.setText(String.valueOf(person.view().devices()));
        }
    }

    /** What can be done to them. */
    static final class More extends PersonCell {

        private final PeopleWords words;
        private final Button button;
        private PersonRow.@Nullable Person shown;

        More(PeopleWords words, PersonMenu menu) {
            this(words, menu, new Button("", Icon.MORE.view(ICON)));
        }

        private More(PeopleWords words, PersonMenu menu, Button button) {
            super(button, LITTLE);
            this.words = words;
            this.button = button;
            button.getStyleClass().addAll("icon-button", "small");
            button.setFocusTraversable(false);
            button.setOnAction(_ -> {
                if (shown != null) {
                    menu.show(shown.view(), button);
                }
            });
        }

        @Override
        void show(PersonRow.Person person) {
            shown = person;
            button.setDisable(person.busy());
            button.setAccessibleText(words.texts().get("server.person.more", words.name(person.view())));
        }
    }
}
