package chat.parley.desktop.room;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;

/** How far a file has got on its way to the server, as a ring around a button that calls it off. */
final class UploadRing extends StackPane {

    static final double SIZE = 44;
    private static final double RADIUS = 19;
    private static final double TOP = 90;
    private static final double ROUND = 360;
    private static final double ICON = 16;

    private final Circle track = new Circle(RADIUS);
    private final Arc done = new Arc(0, 0, RADIUS, RADIUS, TOP, 0);
    private final Button cancel = new Button();
    private final Texts texts;
    private Subscription following = Subscription.EMPTY;

    /** @param cancelled runs when the person calls it off */
    UploadRing(Texts texts, Runnable cancelled) {
        this.texts = texts;
        getStyleClass().add("upload-ring");
        track.getStyleClass().add("track");
        done.getStyleClass().add("done");
        done.setType(ArcType.OPEN);
        done.setManaged(false);
        done.setCenterX(SIZE / 2);
        done.setCenterY(SIZE / 2);
        cancel.setGraphic(Icon.CLOSE.view(ICON));
        cancel.getStyleClass().addAll("icon-button", "small");
        cancel.setOnAction(press -> cancelled.run());
        getChildren().addAll(track, done, cancel);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    /** Shows the way of that file, or nothing if the server has it. */
    void follow(Attachment file, RowFiles files) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        setVisible(file.here());
        if (file.here()) {
            following = files.progress(file).subscribe(part -> {
                done.setLength(-ROUND * part.doubleValue());
                cancel.setAccessibleText(texts.get("files.sending", Math.round(100 * part.doubleValue())));
            });
            cancel.setTooltip(new Tooltip(texts.get("files.cancel")));
        }
    }
}
