package chat.parley.desktop.conversations;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.conversations.ConversationsViewModel.State;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Mark;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What the sheet shows while no conversation is open: where to begin for somebody who has none, else only the mark. */
public final class RestView extends StackPane {

    private static final double MARK = 72;
    private static final double GAP = 18;

    /**
     * The ways to begin.
     *
     * @param findPeople to talk to
     * @param createRoom with a name, for several people
     * @param askSupport begins a conversation with whoever helps, and opens it; fails if that cannot be
     * @param keeper of who looks after the server, else {@code null}
     */
    public record Ways(Runnable findPeople, Runnable createRoom, Supplier<CompletableFuture<?>> askSupport,
            @Nullable Keeper keeper) {}

    /** What usually comes first for who looks after a server. */
    public record Keeper(Runnable invitePeople, Runnable seeToBackups) {}

    /**
     * A resting place.
     *
     * @param server what the server is called
     */
    public RestView(ConversationsViewModel model, String server, Ways ways) {
        Texts texts = model.words().texts();
        Shown.late(model.state().map(now -> now == State.NONE), this,
                () -> Fxml.load(new WelcomeView(model, server, ways), texts));
        Shown.late(model.state().map(now -> now == State.ROWS || now == State.NO_MATCH), this, () -> mark(texts));
    }

    private static VBox mark(Texts texts) {
        var choose = new Label();
        choose.getStyleClass().addAll("t-body", "fg-3");
        choose.textProperty().bind(texts.of("room.none"));
        var place = new VBox(GAP, Mark.bare(MARK), choose);
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().add("resting-mark");
        return place;
    }
}
