package chat.parley.desktop.administration;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;

import chat.parley.desktop.backend.PeopleQuestion.Sort;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.AdminPersonView;
import org.jspecify.annotations.Nullable;

/** The table of people: as long as there are people, filled where one looks, sorted by the server. JavaFX thread only. */
final class PeopleTable extends TableView<PersonRow> {

    private static final double ROW = 52;
    private static final double CHOICE = 56;
    private static final double ROLE = 156;
    private static final double STATUS = 130;
    private static final double ACTIVE = 152;
    private static final double DEVICES = 96;
    private static final double MORE = 56;
    /** Room for the scroll bar and the edges. */
    private static final double EDGES = 14;
    private static final double NO_DEVICES = 780;
    private static final double NO_ACTIVE = 640;
    private static final double NO_ROLE = 520;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final PeopleViewModel model;
    private final PeopleWords words;
    private final Texts texts;

    PeopleTable(PeopleViewModel model, PeopleWords words, PeopleActs acts, PersonMenu menu,
            PersonDrawerModel drawer) {
        this.model = model;
        this.words = words;
        texts = words.texts();
        getStyleClass().add("people-table");
        setFixedCellSize(ROW);
        setTableMenuButtonVisible(false);
        var choice = Columns.of(null, CHOICE, texts, () -> new PersonCells.Choice(model));
        choice.setGraphic(everybody());
        choice.getStyleClass().add("choice-column");
        var person = Columns.of("server.column.person", 0, texts,
                () -> new PersonCells.Who(words, acts, widthProperty().lessThan(NO_ROLE)));
        var role = Columns.of("server.column.role", ROLE, texts, () -> new PersonCells.Role(words));
        var status = Columns.of("server.column.status", STATUS, texts, () -> new PersonCells.Status(words));
        var active = Columns.of("server.column.active", ACTIVE, texts, () -> new PersonCells.LastActive(words));
        var devices = Columns.of("server.column.devices", DEVICES, texts, PersonCells.Devices::new);
        devices.getStyleClass().add("number-column");
        var more = Columns.of(null, MORE, texts, () -> new PersonCells.More(words, menu));
        getColumns().setAll(List.of(choice, person, role, status, active, devices, more));
        devices.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(NO_DEVICES));
        active.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(NO_ACTIVE));
        role.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(NO_ROLE));
        person.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> getWidth() - EDGES - getColumns().stream()
                .filter(each -> each != person && each.isVisible()).mapToDouble(TableColumn::getPrefWidth).sum(),
                widthProperty(), devices.visibleProperty(), active.visibleProperty(), role.visibleProperty()));
        person.setSortable(true);
        role.setSortable(true);
        setSortPolicy(_ -> {
            sort(person, role);
            return true;
        });
        setRowFactory(_ -> new Row(drawer));
        setItems(model.rows());
        accessibleTextProperty().bind(texts.of("server.people"));
        WhileShown.of(this, texts.wording()).subscribe(_ -> refresh());
        setOnKeyPressed(new PeopleKeys(this, model, acts, menu, drawer));
    }

    /** The people that a key or a bar means: those who are marked, else the one in the row that has the focus. */
    List<AdminPersonView> meant() {
        List<AdminPersonView> chosen = model.chosen().get();
        AdminPersonView one = current();
        return !chosen.isEmpty() || one == null ? chosen : List.of(one);
    }

    /** The one in the row that has the focus. */
    @Nullable
    AdminPersonView current() {
        return getSelectionModel().getSelectedItem() instanceof PersonRow.Person person ? person.view() : null;
    }

    private void sort(TableColumn<PersonRow, ?> person, TableColumn<PersonRow, ?> role) {
        TableColumn<PersonRow, ?> by = getSortOrder().isEmpty() ? person : getSortOrder().getFirst();
        model.sort(Objects.equals(by, role) ? Sort.ROLE : Sort.NAME, by.getSortType() == SortType.DESCENDING
                && !getSortOrder().isEmpty());
    }

    private CheckBox everybody() {
        var box = new CheckBox();
        box.setFocusTraversable(false);
        box.accessibleTextProperty().bind(texts.of("keys.person.all"));
        model.chosen().subscribe(chosen -> {
            box.setSelected(!chosen.isEmpty() && model.allChosen());
            box.setIndeterminate(!chosen.isEmpty() && !model.allChosen());
        });
        box.setOnAction(_ -> model.chooseAll(model.chosen().get().isEmpty()));
        return box;
    }

    private final class Row extends TableRow<PersonRow> {

        Row(PersonDrawerModel drawer) {
            setOnMouseClicked(press -> {
                if (press.getButton() == MouseButton.PRIMARY && press.getClickCount() == 2
                        && getItem() instanceof PersonRow.Person person) {
                    drawer.open(person.view());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PersonRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(CHOSEN, row instanceof PersonRow.Person person && person.chosen());
            pseudoClassStateChanged(FAILED, row instanceof PersonRow.Person person && person.failed() != null);
            if (empty || row == null) {
                setAccessibleText(null);
            } else {
                setAccessibleText(words.spoken(row));
                model.look(row);
            }
        }
    }
}
