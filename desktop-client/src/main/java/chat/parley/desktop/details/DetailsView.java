package chat.parley.desktop.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.KeyTip;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.MuteMenu;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** The details of a conversation beside its messages. {@link #close} it when it goes. JavaFX thread only. */
public final class DetailsView {

    private static final double AVATAR = 64;
    private static final int SHOWN_AT_ONCE = 4;
    private static final double ICON = 18;

    private final DetailsViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final RoomDialogs dialogs;
    private final MuteMenu mutes;
    private final Ways ways;
    private final VBox root = new VBox();
    private final VBox rows = new VBox();
    private final StackPane files = new StackPane();
    private final Button close = new Button("", Icon.CLOSE.view(ICON));
    private final List<Subscription> following = new ArrayList<>();

    /**
     * Where the details lead.
     *
     * @param close closes them
     * @param addPeople chooses people to bring in
     */
    public record Ways(Runnable close, Runnable addPeople) {}

    /** A view in that window. */
    public DetailsView(DetailsViewModel model, Layers layers, Texts texts, Times times, Ways ways) {
        this.model = model;
        this.layers = layers;
        this.texts = texts;
        this.ways = ways;
        dialogs = new RoomDialogs(model, layers, texts);
        mutes = new MuteMenu(layers, texts, times);
        build();
    }

    /** What is to be shown. */
    public VBox root() {
        return root;
    }

    /** Shows what was attached in this conversation, in its place. */
    public void showFiles(Node section) {
        files.getChildren().setAll(section);
    }

    /** Puts the focus into the details. */
    public void focus() {
        close.requestFocus();
    }

    /** Lets go of what outlives the view. */
    public void close() {
        following.forEach(Subscription::unsubscribe);
        model.close();
    }

    private void build() {
        root.getStyleClass().add("details");
        root.accessibleTextProperty().bind(texts.of("details.title"));
        close.getStyleClass().add("icon-button");
        close.accessibleTextProperty().bind(texts.of("keys.close"));
        close.setTooltip(new KeyTip(texts, "keys.close", "Esc"));
        close.setOnAction(event -> ways.close().run());
        var title = label("t-h3");
        title.textProperty().bind(texts.of("details.title"));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var header = new HBox(title, close);
        header.getStyleClass().add("sheet-header");
        var parts = new VBox(head());
        parts.getChildren().addAll(section(membersHead(), rows), files, new NotifyRow(model, layers, texts));
        if (model.isRoom()) {
            parts.getChildren().add(section(leave()));
        }
        Shown.when(Bindings.isNotEmpty(files.getChildren()), files);
        var scroll = new TallPane(parts);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(header, scroll);
        following.add(model.members().subscribe(this::showMembers));
        following.add(texts.wording().subscribe(this::showMembers));
        showMembers();
    }

    private VBox head() {
        var avatar = new Avatar(AVATAR);
        following.add(model.title().subscribe(name -> showAvatar(avatar, name)));
        var name = label("t-h3");
        name.textProperty().bind(model.title());
        name.setWrapText(true);
        var line = label("t-small", "fg-2");
        UserView other = model.other();
        line.textProperty().bind(other == null
                ? model.description().map(words -> words).orElse("")
                : texts.from(other::username));
        line.setWrapText(true);
        Shown.when(line.textProperty().isEmpty().not(), line);
        var buttons = model.isRoom()
                ? new EvenButtons(mute(), button("details.add", Icon.PEOPLE, ways.addPeople()))
                : new EvenButtons(mute());
        buttons.getStyleClass().add("details-buttons");
        var head = new VBox(6, avatar, name, line, buttons);
        if (model.isRoom()) {
            head.getChildren().add(3, editing());
        }
        head.getStyleClass().add("details-head");
        head.setAlignment(Pos.TOP_CENTER);
        return head;
    }

    private void showAvatar(Avatar avatar, String name) {
        UserView other = model.other();
        if (other == null) {
            avatar.showRoom(model.conversation().roomId(), name);
        } else {
            avatar.showPerson(other.id(), name);
        }
    }

    private Button editing() {
        var edit = new Button();
        edit.textProperty().bind(texts.of("details.edit"));
        edit.getStyleClass().addAll("link", "caption");
        edit.setOnAction(event -> dialogs.edit());
        needsServer(edit);
        return edit;
    }

    private MenuButton mute() {
        var mute = new MenuButton("", Icon.MUTE.view(ICON));
        var muted = model.conversation().muted();
        mute.textProperty().bind(texts.from(() -> texts.get(muted.get() ? "details.muted" : "room.mute"), muted));
        mute.getStyleClass().addAll("button", "details-mute");
        mute.getItems().add(new MenuItem());
        mute.setOnShowing(event -> mute.getItems().setAll(mutes.items(muted.get(), new MuteMenu.Deed() {

            @Override
            public CompletableFuture<?> mute(@Nullable Instant until) {
                return model.mute(until);
            }

            @Override
            public CompletableFuture<?> unmute() {
                return model.unmute();
            }
        })));
        needsServer(mute);
        grow(mute);
        return mute;
    }

    private HBox membersHead() {
        var title = label("t-strong");
        title.textProperty().bind(texts.of("details.members"));
        var count = label("t-small", "fg-2");
        count.textProperty().bind(Bindings.size(model.members()).asString());
        var all = new Button();
        all.textProperty().bind(texts.of("details.all"));
        all.getStyleClass().add("link");
        all.setOnAction(event -> dialogs.everybody());
        var gap = new StackPane();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, title, count, gap, all);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void showMembers() {
        rows.getChildren().setAll(model.members().stream().limit(SHOWN_AT_ONCE)
                .map(member -> new MemberRow(member, model, texts)).toList());
    }

    private Button leave() {
        var leave = button("details.leave", Icon.OUT, dialogs::leave);
        leave.getStyleClass().addAll("link", "danger-link");
        leave.setAlignment(Pos.CENTER_LEFT);
        return leave;
    }

    private Button button(String key, Icon icon, Runnable action) {
        var button = new Button("", icon.view(ICON));
        button.textProperty().bind(texts.of(key));
        button.setOnAction(event -> action.run());
        needsServer(button);
        grow(button);
        return button;
    }

    private void needsServer(Node node) {
        var tip = new Tooltip();
        tip.textProperty().bind(texts.of("details.offline"));
        node.disableProperty().bind(model.online().map(online -> !online));
        following.add(model.online().subscribe(online -> {
            if (online) {
                Tooltip.uninstall(node, tip);
            } else {
                Tooltip.install(node, tip);
            }
        }));
    }

    private static void grow(ButtonBase button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
    }

    private static VBox section(Node... parts) {
        var section = new VBox(6, parts);
        section.getStyleClass().add("details-section");
        return section;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }
}
