package chat.parley.desktop.room;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.WebLink;
import org.jspecify.annotations.Nullable;

/** What can be done with a message, as a menu and one by one. */
final class MessageMenu {

    private static final double ICON = 18;
    private static final int MOST_LINKS = 5;

    private final RoomViewModel model;
    private final Layers layers;
    private final Readers readers;
    private final RowFiles files;
    private final ReactionPicker picker;
    private final Ways ways;
    private final Links links;
    private final ContextMenu menu = new ContextMenu();

    /**
     * Where it leads.
     *
     * @param write puts the focus to where messages are written
     * @param link the address of the message with that id; {@code null} where messages have none
     * @param forward sends a message into another conversation; {@code null} where that is not offered
     */
    record Ways(Runnable write, @Nullable UnaryOperator<String> link, @Nullable Consumer<MessageItem> forward) {}

    MessageMenu(RoomViewModel model, Layers layers, Readers readers, RowFiles files, Ways ways) {
        this.model = model;
        this.layers = layers;
        this.readers = readers;
        this.files = files;
        picker = new ReactionPicker(model, this::react);
        this.ways = ways;
        links = new Links(layers, model.texts(), model.browser());
    }

    /** The way to where links lead. */
    Links links() {
        return links;
    }

    void open(TimelineRow row, Node owner, double screenX, double screenY) {
        MessageItem item = row.item();
        menu.getItems().clear();
        add(MessageRights.answerable(item), "message.reply", Icon.REPLY, () -> reply(item));
        add(MessageRights.answerable(item), "message.react", Icon.SMILE, () -> react(item, owner));
        add(MessageRights.readable(item) && !item.text().isEmpty(), "message.copy", Icon.COPY, () -> copy(item));
        Consumer<MessageItem> forward = ways.forward();
        boolean here = item.files().isEmpty() || model.online().get();
        if (forward != null && here && MessageRights.answerable(item)) {
            add(true, "message.forward", Icon.FORWARD, () -> forward.accept(item));
        }
        UnaryOperator<String> link = ways.link();
        String stored = item.id();
        if (link != null && stored != null && MessageRights.answerable(item)) {
            add(true, "message.copyLink", Icon.LINK, () -> copyLink(link.apply(stored)));
        }
        if (MessageRights.readable(item)) {
            model.words().shown(item, true).links().stream().limit(MOST_LINKS).forEach(this::add);
        }
        boolean pinned = model.deeds().isPinned(item);
        add(stored != null && MessageRights.answerable(item) && model.online().get(),
                pinned ? "message.unpin" : "message.pin", Icon.PIN, () -> pin(String.valueOf(stored), !pinned));
        add(MessageRights.editable(item), "message.edit", Icon.COMPOSE, () -> edit(item));
        add(MessageRights.tracked(item), "message.readBy", Icon.CHECKS, () -> readers.open(item, owner));
        item.files().stream().filter(Attachment::isPicture).findFirst()
                .ifPresent(picture -> add(true, "files.view", Icon.IMAGE, () -> files.view(picture)));
        if (item.stored()) {
            item.files().forEach(file -> add(texts().get("files.save.named", file.name()), Icon.DOWNLOAD,
                    () -> files.save(file)));
        }
        add(MessageRights.deletable(item), "message.delete", Icon.TRASH, () -> delete(item));
        if (!menu.getItems().isEmpty()) {
            menu.show(owner, screenX, screenY);
        }
    }

    void reply(MessageItem item) {
        model.composer().reply(item);
        ways.write().run();
    }

    /** Says that of a message, or takes it back. */
    void react(MessageItem item, String emoji, boolean reacted) {
        model.deeds().react(item, emoji, reacted).exceptionally(failure -> {
            layers.toast(texts().get("room.refused"));
            return null;
        });
    }

    void react(MessageItem item, Node beside) {
        picker.open(item, beside);
    }

    void edit(MessageItem item) {
        model.composer().edit(item);
        ways.write().run();
    }

    private void pin(String id, boolean pinned) {
        model.deeds().pin(id, pinned).exceptionally(failure -> {
            layers.toast(texts().get("room.refused"));
            return null;
        });
    }

    void copy(MessageItem item) {
        clip(item.text());
        layers.toast(texts().get("message.copied"));
    }

    private void copyLink(String link) {
        clip(link);
        layers.toast(texts().get("message.copiedLink"));
    }

    private static void clip(String words) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
    }

    void delete(MessageItem item) {
        model.deletions().delete(item);
        layers.toast(texts().get("message.leaving.toast"), texts().get("room.undo"), Deletions.SECOND_THOUGHTS,
                () -> {
                    if (!model.deletions().keep(item)) {
                        layers.toast(texts().get("message.leaving.late"));
                    }
                });
    }

    /** Lets a message stay that is about to be deleted. */
    void keep(MessageItem item) {
        model.deletions().keep(item);
    }

    private void add(WebLink link) {
        MenuItem item = new MenuItem(texts().get("message.open", link.host()), Icon.LINK.view(ICON));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> links.follow(link));
        menu.getItems().add(item);
    }

    private void add(boolean allowed, String key, Icon icon, Runnable action) {
        if (allowed) {
            add(texts().get(key), icon, action);
        }
    }

    private void add(String words, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(words, icon.view(ICON));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }

    private Texts texts() {
        return model.texts();
    }
}
