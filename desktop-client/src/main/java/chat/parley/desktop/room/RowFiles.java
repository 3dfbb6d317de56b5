package chat.parley.desktop.room;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.image.Image;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.MessageItem;

/** What a row needs of the files in it. */
interface RowFiles {

    /** The picture of a file, small; complete at once if it was drawn lately. */
    CompletableFuture<Image> picture(Attachment file);

    /** What part of a file that is to be sent has arrived. */
    ReadOnlyDoubleProperty progress(Attachment file);

    /** Shows a picture large. */
    void view(Attachment picture);

    /** Asks where to, and saves. */
    void save(Attachment file);

    /** Takes back a message that is not sent yet; what was written comes back to where it was written. */
    void takeBack(MessageItem unsent);
}
