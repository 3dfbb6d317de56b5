package chat.parley.desktop.administration;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import chat.parley.desktop.backend.RoomsQuestion.Sort;
import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.FileWords;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.AdminRoomView;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** The table of rooms, sorted by the server. JavaFX thread only. */
final class RoomsTable extends TableView<AdminRoomView> {

    private static final double ROW = 52;
    private static final double AVATAR = 32;
    private static final double NUMBER = 110;
    private static final double ACTIVE = 168;
    private static final double MORE = 56;
    private static final double ICON = 16;
    /** Room for the scroll bar and the edges. */
    private static final double EDGES = 14;
    private static final double NO_ACTIVE = 640;
    private static final double NO_MEMBERS = 520;
    private static final double NEARLY_ALL = 0.95;

    private final RoomsViewModel model;
    private final Texts texts;
    private final Consumer<AdminRoomView> delete;

    /** @param delete asks whether a room is to be deleted */
    RoomsTable(RoomsViewModel model, Texts texts, Moments moments, Consumer<AdminRoomView> delete) {
        this.model = model;
        this.texts = texts;
        this.delete = delete;
        var figures = new Figures(texts);
        getStyleClass().add("people-table");
        setFixedCellSize(ROW);
        var room = Columns.of("server.column.room", 0, texts, Who::new);
        room.getStyleClass().add("room-column");
        var members = Columns.of("server.column.members", NUMBER, texts,
                () -> new Words(each -> figures.number(each.members())));
        var messages = Columns.of("server.messages.all", NUMBER, texts,
                () -> new Words(each -> figures.number(each.messages())));
        var files = Columns.of("server.column.files", NUMBER, texts,
                () -> new Words(each -> each.fileBytes() == 0 ? "–" : FileWords.size(texts, each.fileBytes())));
        var active = Columns.of("server.column.active", ACTIVE, texts,
                () -> new Words(each -> moments.of(each.activeAt())));
        active.getStyleClass().add("after-number");
        var more = Columns.of(null, MORE, texts, More::new);
        List.of(members, messages, files).forEach(column -> column.getStyleClass().add("number-column"));
        getColumns().setAll(List.of(room, members, messages, files, active, more));
        active.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(NO_ACTIVE));
        members.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(NO_MEMBERS));
        files.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(NO_MEMBERS));
        room.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> getWidth() - EDGES - getColumns().stream()
                .filter(each -> each != room && each.isVisible()).mapToDouble(TableColumn::getPrefWidth).sum(),
                widthProperty(), active.visibleProperty(), members.visibleProperty()));
        messages.setSortable(true);
        messages.setSortType(SortType.DESCENDING);
        active.setSortable(true);
        active.setSortType(SortType.DESCENDING);
        setSortPolicy(_ -> {
            sort(messages);
            return true;
        });
        setItems(model.rooms());
        accessibleTextProperty().bind(texts.of("server.rooms"));
        WhileShown.of(this, texts.wording()).subscribe(_ -> refresh());
        setOnKeyPressed(key -> {
            AdminRoomView chosen = getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.DELETE && chosen != null) {
                delete.accept(chosen);
                key.consume();
            }
        });
        skinProperty().subscribe(skin -> {
            if (skin != null && lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
                bar.valueProperty().subscribe(value -> {
                    if (value.doubleValue() >= NEARLY_ALL * bar.getMax()) {
                        model.atEnd();
                    }
                });
            }
        });
    }

    /** What a room is called: by its name, else after its people. */
    static String title(AdminRoomView room) {
        return room.name() == null ? people(room) : CleanText.name(room.name());
    }

    private static String people(AdminRoomView room) {
        String names = room.people().stream().map(UserView::fullName).map(CleanText::name)
                .collect(Collectors.joining(", "));
        int others = room.members() - room.people().size();
        return others > 0 ? names + " +" + others : names;
    }

    private void sort(TableColumn<AdminRoomView, ?> messages) {
        if (getSortOrder().isEmpty()) {
            model.sort(Sort.ACTIVE, true);
        } else {
            TableColumn<AdminRoomView, ?> by = getSortOrder().getFirst();
            model.sort(Objects.equals(by, messages) ? Sort.MESSAGES : Sort.ACTIVE,
                    by.getSortType() == SortType.DESCENDING);
        }
    }

    /** A cell that shows something of a room. */
    private abstract static class Cell extends TableCell<AdminRoomView, AdminRoomView> {

        private final Node content;

        Cell(Node content) {
            this.content = content;
        }

        @Override
        protected final void updateItem(@Nullable AdminRoomView room, boolean empty) {
            super.updateItem(room, empty);
            setGraphic(empty || room == null ? null : content);
            if (!empty && room != null) {
                show(room);
            }
        }

        abstract void show(AdminRoomView room);
    }

    private static final class Words extends Cell {

        private final Label label;
        private final Function<AdminRoomView, String> words;

        Words(Function<AdminRoomView, String> words) {
            this(words, new Label());
        }

        private Words(Function<AdminRoomView, String> words, Label label) {
            super(label);
            this.label = label;
            this.words = words;
            label.getStyleClass().addAll("t-small", "fg-2");
        }

        @Override
        void show(AdminRoomView room) {
            label.setText(words.apply(room));
        }
    }

    /** Picture, name, and its people. */
    private static final class Who extends Cell {

        private final Avatar avatar = new Avatar(AVATAR);
        private final Label name = new Label();
        private final Label line = new Label();

        Who() {
            this(new HBox(12));
        }

        private Who(HBox row) {
            super(row);
            name.getStyleClass().add("t-name");
            line.getStyleClass().addAll("t-caption", "fg-2");
            var lines = new VBox(name, line);
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("room-cell");
            row.getChildren().addAll(avatar, lines);
        }

        @Override
        void show(AdminRoomView room) {
            avatar.showRoom(room.id(), title(room));
            name.setText(title(room));
            line.setText(room.name() == null ? "" : people(room));
            line.setVisible(room.name() != null);
            line.setManaged(room.name() != null);
        }
    }

    private final class More extends Cell {

        private final Button button;
        private @Nullable AdminRoomView shown;

        More() {
            this(new Button("", Icon.TRASH.view(ICON)));
        }

        private More(Button button) {
            super(button);
            this.button = button;
            button.getStyleClass().addAll("icon-button", "small");
            button.setFocusTraversable(false);
            button.disableProperty().bind(model.online().map(online -> !online));
            button.setOnAction(_ -> {
                if (shown != null) {
                    delete.accept(shown);
                }
            });
        }

        @Override
        void show(AdminRoomView room) {
            shown = room;
            button.setAccessibleText(texts.get("server.room.delete.spoken", title(room)));
        }
    }
}
