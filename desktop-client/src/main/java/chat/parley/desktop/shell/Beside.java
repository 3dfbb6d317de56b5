package chat.parley.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import chat.parley.desktop.details.DetailsView;
import chat.parley.desktop.details.DetailsViewModel;
import chat.parley.desktop.details.FilesSection;
import chat.parley.desktop.details.FilesViewModel;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.ui.Layers;
import org.jspecify.annotations.Nullable;

/** The details beside the open room. Shown, they stay shown from room to room. JavaFX thread only. */
final class Beside {

    private final Chat chat;
    private final Kit kit;
    private final Layers layers;
    private final Consumer<Conversation> invite;
    private boolean wanted;
    private @Nullable OpenRoom room;
    private @Nullable DetailsView view;
    private @Nullable FilesSection files;
    private Subscription ending = Subscription.EMPTY;

    /** @param invite chooses people to bring into a room */
    Beside(Chat chat, Kit kit, Layers layers, Consumer<Conversation> invite) {
        this.chat = chat;
        this.kit = kit;
        this.layers = layers;
        this.invite = invite;
    }

    void entered(OpenRoom next) {
        room = next;
        next.offerDetails(this::toggle);
        ending = next.conversation().profile().ended().subscribe(ended -> {
            if (ended) {
                hide();
            } else if (wanted) {
                show(next);
            }
        });
    }

    void left() {
        ending.unsubscribe();
        hide();
        room = null;
    }

    void toggle() {
        if (room == null || room.conversation().profile().ended().get()) {
            return;
        }
        wanted = view == null;
        if (wanted) {
            show(room);
            focus();
        } else {
            hide();
        }
    }

    /** Shows it, if it does not. */
    void reveal() {
        if (view == null) {
            toggle();
        }
    }

    boolean shows() {
        return view != null;
    }

    void focus() {
        if (view != null) {
            view.focus();
        }
    }

    boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (view != null && at == view.root()) {
                return true;
            }
        }
        return false;
    }

    private void show(OpenRoom beside) {
        Conversation conversation = beside.conversation();
        var model = new DetailsViewModel(chat, conversation, kit.texts());
        var shown = new DetailsView(model, layers, kit.texts(), kit.times(),
                new DetailsView.Ways(this::toggle, () -> invite.accept(conversation)));
        shown.root().addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown()) {
                toggle();
                beside.focus();
                key.consume();
            }
        });
        files = new FilesSection(new FilesViewModel(chat, conversation), layers, kit.texts(), kit.times(),
                file -> chat.room(conversation).elsewhere().original(file.messageId()).thenAccept(beside::goTo)
                        .exceptionally(gone -> {
                            layers.toast(kit.texts().get("jump.failed"));
                            return null;
                        }));
        shown.showFiles(files);
        view = shown;
        beside.side().show(shown.root());
        beside.detailsShown(true);
    }

    private void hide() {
        if (view != null) {
            view.close();
            view = null;
        }
        if (files != null) {
            files.close();
            files = null;
        }
        if (room != null) {
            room.side().show(null);
            room.detailsShown(false);
        }
    }
}
