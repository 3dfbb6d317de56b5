package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The files of a message, one below the other. Their nodes are made once and only filled anew. */
final class MessageFilesBox extends VBox {

    private static final double GAP = 4;

    private final List<PictureBox> pictures = new ArrayList<>();
    private final List<FileRow> rows = new ArrayList<>();
    private final Texts texts;
    private final RowFiles files;
    private @Nullable MessageItem item;

    MessageFilesBox(Texts texts, RowFiles files) {
        super(GAP);
        this.texts = texts;
        this.files = files;
        setFillWidth(true);
    }

    void show(MessageItem next) {
        item = next;
        List<Node> nodes = new ArrayList<>();
        int picture = 0;
        int row = 0;
        for (Attachment file : next.files()) {
            if (file.isPicture()) {
                PictureBox box = picture(picture++);
                box.show(file, files);
                box.setAccessibleText(texts.get("files.photo.named", file.name()));
                box.setOnMouseClicked(click -> {
                    if (click.getButton() == MouseButton.PRIMARY) {
                        files.view(file);
                    }
                });
                nodes.add(box);
            } else {
                FileRow fileRow = row(row++);
                fileRow.show(file, files);
                nodes.add(fileRow);
            }
        }
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
    }

    private PictureBox picture(int index) {
        while (pictures.size() <= index) {
            pictures.add(new PictureBox(new UploadRing(texts, this::takeBack)));
        }
        return pictures.get(index);
    }

    private FileRow row(int index) {
        while (rows.size() <= index) {
            rows.add(new FileRow(texts, new UploadRing(texts, this::takeBack)));
        }
        return rows.get(index);
    }

    private void takeBack() {
        if (item != null) {
            files.takeBack(item);
        }
    }
}
