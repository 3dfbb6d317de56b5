package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import chat.parley.desktop.model.MessageItem;
import org.jspecify.annotations.Nullable;

/** What stands among the messages of a room without being one of them, and after which of them. JavaFX thread only. */
final class Asides {

    private final Runnable changed;
    private final ListChangeListener<Aside> follow = change -> changed();
    private ObservableList<Aside> list = FXCollections.observableArrayList();

    /** @param changed runs after each change */
    Asides(Runnable changed) {
        this.changed = changed;
    }

    /** From now on it is these, in their order. */
    void show(ObservableList<Aside> next) {
        list.removeListener(follow);
        list = next;
        list.addListener(follow);
        changed();
    }

    void close() {
        list.removeListener(follow);
    }

    /**
     * Those whose place is right below a message.
     *
     * @param below the message after it; {@code null} if it is the last of what is shown
     * @param first whether it is the first of the room, so that what stands before all goes with it
     * @param toEnd whether what is shown reaches to the newest message
     */
    List<Aside> below(MessageItem item, @Nullable MessageItem below, boolean first, boolean toEnd) {
        if (list.isEmpty() || !item.stored()) {
            return List.of();
        }
        List<Aside> found = new ArrayList<>();
        for (Aside aside : list) {
            boolean begun = first || aside.after() >= item.number();
            boolean over = below == null || !below.stored()
                    ? !toEnd && aside.after() > item.number()
                    : aside.after() >= below.number();
            if (begun && !over) {
                found.add(aside);
            }
        }
        return List.copyOf(found);
    }

    private void changed() {
        changed.run();
    }
}
