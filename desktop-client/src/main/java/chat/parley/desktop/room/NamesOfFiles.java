package chat.parley.desktop.room;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.image.Image;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.MessageItem;

/** For rows that are only read: which files there are is shown, what is in them stays in the room. */
record NamesOfFiles() implements RowFiles {

    @Override
    public CompletableFuture<Image> picture(Attachment file) {
        return new CompletableFuture<>();
    }

    @Override
    public ReadOnlyDoubleProperty progress(Attachment file) {
        return new ReadOnlyDoubleWrapper(1).getReadOnlyProperty();
    }

    @Override
    public void view(Attachment picture) {
        // in its room
    }

    @Override
    public void save(Attachment file) {
        // in its room
    }

    @Override
    public void takeBack(MessageItem unsent) {
        // in its room
    }
}
