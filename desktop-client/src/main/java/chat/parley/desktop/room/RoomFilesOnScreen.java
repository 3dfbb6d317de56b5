package chat.parley.desktop.room;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.image.Image;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Layers;

/** The files of an open room, as its rows ask for them. */
final class RoomFilesOnScreen implements RowFiles {

    private final RoomViewModel model;
    private final Layers layers;
    private final DrawnPictures pictures;
    private final Saving saving;

    RoomFilesOnScreen(RoomViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        pictures = new DrawnPictures(model.files()::picture);
        saving = new Saving(model.files(), model.choosers(), layers, model.texts());
    }

    @Override
    public CompletableFuture<Image> picture(Attachment file) {
        return pictures.of(file);
    }

    @Override
    public ReadOnlyDoubleProperty progress(Attachment file) {
        return model.files().progress(file);
    }

    @Override
    public void view(Attachment picture) {
        new PictureViewer(new Gallery(model.messages(), picture), layers, model.texts(), this,
                model.files()::original).open();
    }

    @Override
    public void save(Attachment file) {
        saving.save(file);
    }

    @Override
    public void takeBack(MessageItem unsent) {
        model.deeds().discard(unsent);
        model.composer().takeBack(unsent.text());
    }
}
