package chat.parley.desktop.room;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.MessageItem;

/** The pictures of a room, in their order, of which one is looked at. JavaFX thread. */
final class Gallery {

    private final List<Attachment> pictures;
    private final ReadOnlyObjectWrapper<Attachment> shown;

    /** @param first is among the pictures of the messages, or is shown alone */
    Gallery(List<MessageItem> messages, Attachment first) {
        List<Attachment> all = messages.stream().filter(message -> !message.deleted())
                .flatMap(message -> message.files().stream()).filter(Attachment::isPicture).toList();
        pictures = all.contains(first) ? all : List.of(first);
        shown = new ReadOnlyObjectWrapper<>(first);
    }

    ReadOnlyObjectProperty<Attachment> shown() {
        return shown.getReadOnlyProperty();
    }

    boolean hasNext() {
        return place() < pictures.size() - 1;
    }

    boolean hasPrevious() {
        return place() > 0;
    }

    void next() {
        if (hasNext()) {
            shown.set(pictures.get(place() + 1));
        }
    }

    void previous() {
        if (hasPrevious()) {
            shown.set(pictures.get(place() - 1));
        }
    }

    /** Of the one that is looked at, from 0. */
    int place() {
        return pictures.indexOf(shown.get());
    }

    int size() {
        return pictures.size();
    }
}
