package chat.parley.desktop.search;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.ui.Avatar;
import org.jspecify.annotations.Nullable;

/** Where the message that is looked at stands: its room, its day, what was said around it. */
final class Surroundings {

    private static final double AVATAR = 28;

    private final SearchViewModel model;
    private final MessagesAround context;
    private final Avatar avatar = new Avatar(AVATAR);
    private Label room = new Label();
    private Label day = new Label();
    private @Nullable FoundMessage shown;

    Surroundings(SearchViewModel model, MessagesAround context) {
        this.model = model;
        this.context = context;
    }

    void fill(StackPane picture, Label roomName, Label dayName, StackPane messages) {
        room = roomName;
        day = dayName;
        picture.getChildren().setAll(avatar);
        Node timeline = context.node();
        timeline.setClip(all(messages));
        messages.getChildren().setAll(timeline);
        FoundMessage now = shown;
        shown = null;
        show(now);
    }

    /** What is pointed out at the lower end has its edge within the space below; rows go on to the edge of the sheet. */
    private static Rectangle all(Region place) {
        var clip = new Rectangle();
        clip.widthProperty().bind(place.widthProperty());
        clip.heightProperty().bind(place.heightProperty());
        return clip;
    }

    /** At once what is known, the rest when it comes, unless another is looked at by then. */
    void show(@Nullable FoundMessage found) {
        Conversation where = found == null ? null : model.room(found).orElse(null);
        if (found == null || where == null || found.equals(shown)) {
            return;
        }
        shown = found;
        SearchWords words = model.words();
        String title = words.places().title(where);
        if (words.places().direct(where)) {
            avatar.showPerson(where.others().get().getFirst().id(), title);
        } else {
            avatar.showRoom(where.roomId(), title);
        }
        room.setText(title);
        day.setText(words.times().day(found.message().time()));
        model.search().around(found).thenAccept(messages -> {
            if (found.equals(shown)) {
                context.show(where, messages, found);
            }
        });
    }
}
