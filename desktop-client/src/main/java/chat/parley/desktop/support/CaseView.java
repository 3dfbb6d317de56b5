package chat.parley.desktop.support;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import chat.parley.desktop.support.CaseViewModel.Mode;
import chat.parley.desktop.support.CaseViewModel.Stance;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.model.SupportNoteView;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the messages of an open case: a header, what is beside them, and what stands in the place where
 * messages are written. {@link #close} it when it goes. JavaFX thread only.
 */
public final class CaseView {

    private final CaseViewModel model;
    private final CaseDeeds deeds;
    private final CaseHeader header;
    private final CustomerPane customer;
    private final NoteComposer note;
    private final ClaimBar claim;
    private final CannedHelp canned;
    private final SecondThought thought;
    private final ObjectBinding<@Nullable Node> instead;

    /**
     * Where it leads, by room.
     *
     * @param claim takes a case; completes with whether this agent has it
     * @param open opens a case instead of this one
     * @param resolved hears that this case was resolved from here
     */
    public record Ways(Function<String, CompletableFuture<Boolean>> claim, Consumer<String> open,
            Runnable resolved) {}

    /** A view of the case in that window. */
    public CaseView(CaseViewModel model, Layers layers, Ways ways) {
        this.model = model;
        deeds = new CaseDeeds(model, layers, ways);
        header = new CaseHeader(model, deeds);
        customer = new CustomerPane(model, deeds, ways.open(), layers::toast);
        note = new NoteComposer(model);
        canned = new CannedHelp(model, layers);
        thought = new SecondThought(model, layers::toast);
        this.claim = new ClaimBar(model, deeds, layers, ways.claim());
        instead = Bindings.createObjectBinding(this::instead, model.mode(), model.stance());
    }

    /** The header; its first node leads back. */
    public HBox header() {
        return header.root();
    }

    /** Says whether there is a list to go back to, and a place for what is known of the customer. */
    public void lead(boolean backShown, Runnable back, boolean customerShown, Runnable toggleCustomer) {
        Shown.now(header.back(), backShown);
        header.back().setOnAction(event -> back.run());
        Shown.now(header.customer(), customerShown);
        header.customer().setOnAction(event -> toggleCustomer.run());
    }

    /** What is known of the customer, to stand beside the messages. */
    public VBox customer() {
        return customer;
    }

    /** Stands above the field where answers are written. */
    public Node modeSwitch() {
        return new ModeSwitch(model);
    }

    /** Offers canned replies; stands beside the field where answers are written. */
    public Node cannedButton() {
        return canned.button();
    }

    /** Begins to help where answers are written; what is offered there, and for notes, stands in the lower part of {@code over}. */
    public void join(TextArea answer, StackPane over) {
        canned.join(answer, over);
        note.showOffersIn(over);
    }

    /** Takes a key that was pressed where answers are written; tells whether it was meant for this. */
    public boolean pressed(KeyEvent key) {
        return canned.pressed(key);
    }

    /** Whether that answer may go out now; if not, the agent has been told why. */
    public boolean maySend(String words) {
        return canned.maySend(words) && thought.maySend(words);
    }

    /** What stands in the place where answers are written; its value is {@code null} while answers are. */
    public ObservableValue<@Nullable Node> insteadOfAnswer() {
        return instead;
    }

    /** A note as it stands among the messages. */
    public Region draw(SupportNoteView view) {
        return new NoteBlock(view, model, deeds, changed -> {
            model.note().edit(changed);
            writeNote();
        });
    }

    /** Takes the keys that are pressed in the sheet, and what is before the agent's eyes in it as seen. */
    public void install(Node sheet) {
        sheet.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false)
                .subscribe(focused -> model.eyes().set(focused));
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown() && key.isShiftDown()) {
                deeds.resolve();
                key.consume();
            }
        });
    }

    /** Begins a note. */
    public void writeNote() {
        model.mode().set(Mode.NOTE);
        note.focus();
    }

    /** Puts the focus to what stands instead of the field for answers. */
    public void focusInstead() {
        if (model.mode().get() == Mode.NOTE) {
            note.focus();
        } else {
            claim.requestFocus();
        }
    }

    public void assign() {
        deeds.chooseAgent();
    }

    public void resolve() {
        deeds.resolve();
    }

    public void chooseStatus() {
        header.chooseStatus();
    }

    public void close() {
        header.close();
        customer.close();
        instead.dispose();
    }

    private @Nullable Node instead() {
        if (model.mode().get() == Mode.NOTE) {
            return note;
        }
        return model.stance().get() == Stance.MINE ? null : claim;
    }
}
