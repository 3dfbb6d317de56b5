package chat.parley.desktop.administration;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** A cell of the table of people; bars while the person is on their way. */
abstract class PersonCell extends TableCell<PersonRow, PersonRow> {

    private static final double BAR = 10;

    private final Node content;
    private final Region bar = new Region();

    /** @param width of the bar that stands for it, in pixels */
    PersonCell(Node content, double width) {
        this.content = content;
        bar.getStyleClass().add("skeleton");
        bar.setMinSize(width, BAR);
        bar.setMaxSize(width, BAR);
    }

    /** A word or two. */
    static Label words(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    @Override
    protected final void updateItem(@Nullable PersonRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else if (row instanceof PersonRow.Person person) {
            show(person);
            setGraphic(content);
        } else {
            setGraphic(bar);
        }
    }

    abstract void show(PersonRow.Person person);
}
