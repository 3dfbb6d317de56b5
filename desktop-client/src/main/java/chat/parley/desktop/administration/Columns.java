package chat.parley.desktop.administration;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The columns of tables whose rows the server sorts. */
final class Columns {

    private Columns() {}

    /**
     * One whose cells show the whole row, and that sorts nothing until it is told to.
     *
     * @param key of its heading; {@code null} for none
     * @param width in pixels; 0 for one that is given its width later
     */
    static <R> TableColumn<R, R> of(@Nullable String key, double width, Texts texts, Supplier<TableCell<R, R>> cell) {
        var column = new TableColumn<R, R>();
        if (key != null) {
            column.textProperty().bind(texts.of(key));
        }
        if (width > 0) {
            column.setPrefWidth(width);
        }
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }
}
