package chat.parley.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.support.CaseView;
import chat.parley.desktop.support.CaseViewModel;
import chat.parley.desktop.support.InboxView;
import chat.parley.desktop.support.InboxViewModel;
import chat.parley.model.SupportCounts;
import org.jspecify.annotations.Nullable;

/** The inbox of an agent, and the case that is open on the sheet. JavaFX thread only. */
final class SupportPlace implements Place, InboxView.Keys {

    private final Chat chat;
    private final Kit kit;
    private final Frame frame;
    private final InboxViewModel inbox;
    private final InboxView list;
    private final Subscription watching;
    private boolean shown;
    private @Nullable OpenCase open;

    SupportPlace(Chat chat, Kit kit, Frame frame) {
        this.chat = chat;
        this.kit = kit;
        this.frame = frame;
        inbox = new InboxViewModel(chat, kit.texts(), kit.times(), kit.timer());
        list = new InboxView(inbox, frame.window().layers(), this);
        watching = inbox.selected().subscribe(this::show);
    }

    @Override
    public void enter() {
        shown = true;
        frame.main().showInbox(list.root(), list::focus);
        show(inbox.selected().get());
    }

    @Override
    public void leave() {
        shown = false;
        leaveCase();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        leaveCase();
        inbox.close();
    }

    /** How many wait for somebody to take them. */
    ObservableValue<Long> waiting() {
        return chat.desk().counts().map(SupportCounts::waiting);
    }

    /** Says that colleagues call the agent in; empty while none does. */
    ObservableValue<String> call() {
        return kit.texts().from(() -> inbox.calls().getValue().longValue() == 0
                ? ""
                : kit.texts().count("support.calls", inbox.calls().getValue().longValue()), inbox.calls());
    }

    /** Opens the case in that room. */
    void open(String roomId) {
        frame.window().layers().close();
        inbox.select(roomId);
    }

    /** Whether that conversation is what is being read. */
    boolean reads(Conversation conversation) {
        return shown && conversation.roomId().equals(inbox.selected().get());
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return Map.of(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN), () -> inbox.move(-1),
                new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN), () -> inbox.move(1),
                new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN),
                () -> withCase(OpenCase::toggleCustomer),
                new KeyCodeCombination(KeyCode.F6), () -> regions().move(1, frame.window().focused()),
                new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN),
                () -> regions().move(-1, frame.window().focused()));
    }

    @Override
    public void write() {
        withCase(OpenCase::write);
    }

    @Override
    public void writeNote() {
        withCase(one -> one.view().writeNote());
    }

    @Override
    public void assign() {
        withCase(one -> one.view().assign());
    }

    @Override
    public void resolve() {
        withCase(one -> one.view().resolve());
    }

    @Override
    public void chooseStatus() {
        withCase(one -> one.view().chooseStatus());
    }

    private void show(@Nullable String roomId) {
        if (!shown || open != null && open.roomId().equals(roomId)) {
            return;
        }
        leaveCase();
        if (roomId == null) {
            rest();
        } else {
            var model = new CaseViewModel(chat, roomId, kit.texts(), kit.times(), kit.timer());
            var view = new CaseView(model, frame.window().layers(),
                    new CaseView.Ways(inbox::claim, inbox::select, () -> goOn(roomId)));
            OpenCase opened = new OpenCase(chat, kit, frame, model, view, () -> inbox.select(null));
            open = opened;
            frame.main().read(opened.node());
        }
    }

    /** Unless the agent has gone on already, to another case or place, while the server was asked. */
    private void goOn(String resolved) {
        if (shown && resolved.equals(inbox.selected().get()) && kit.preferences().onward().get()) {
            inbox.openNext();
        }
    }

    private void rest() {
        var words = new Label();
        words.textProperty().bind(kit.texts().of("support.choose"));
        words.getStyleClass().addAll("t-body", "fg-2");
        words.setWrapText(true);
        var rest = new VBox(words);
        rest.setAlignment(Pos.CENTER);
        VBox.setVgrow(rest, Priority.ALWAYS);
        var top = new StackPane(frame.banner());
        top.getStyleClass().add("sheet-top");
        frame.main().rest(new VBox(top, rest));
    }

    private Regions regions() {
        MainView main = frame.main();
        return new Regions(List.of(main.railRegion(), main.listRegion(),
                main.sheetRegion(Regions::inMessages, () -> open != null, () -> opened().focusMessages()),
                main.sheetRegion(node -> !Regions.inMessages(node), () -> open != null, this::write)));
    }

    private OpenCase opened() {
        return Objects.requireNonNull(open);
    }

    private void withCase(Consumer<OpenCase> deed) {
        if (open != null) {
            deed.accept(open);
        }
    }

    private void leaveCase() {
        if (open != null) {
            open.leave();
            open = null;
        }
    }
}
