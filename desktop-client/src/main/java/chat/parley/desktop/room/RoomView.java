package chat.parley.desktop.room;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.FullText;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.MonthView;
import chat.parley.desktop.ui.Shown;
import org.jspecify.annotations.Nullable;

/**
 * An open room. Load it with {@link Fxml} after {@link RoomViewModel#enter}, and {@link #close} it when it goes.
 */
public final class RoomView {

    private static final double GAP = 14;

    private final RoomViewModel model;
    private final Layers layers;
    private final HeaderBar header;
    private final ChosenLook look;
    private final TimelineView<TimelineRow> timeline;
    private final FloatingDay day;
    private final RefreshLine refresh;
    private final Readers readers;
    private final MessageMenu menu;
    private final ActionBar bar;
    private final Jumps jumps;
    private final Opening opening;
    private final TimelineKeys keys;
    private final ComposerView composing;
    private final RowFiles files;
    private Subscription following = Subscription.EMPTY;

    @FXML
    private VBox root;
    @FXML
    private StackPane banner;
    @FXML
    private StackPane pinned;
    @FXML
    private StackPane middle;
    @FXML
    private StackPane instead;
    @FXML
    private Button pill;
    @FXML
    private HBox dots;
    @FXML
    private Label typing;
    @FXML
    private StackPane composer;

    /**
     * Where the room leads out of itself.
     *
     * @param back leaves the room in a window that has no place for the list beside it
     * @param search looks for messages in this room; {@code null} where there is no place for that
     * @param elsewhere how many other conversations wait to be read
     * @param link the address of the message with that id of the server; {@code null} where there is none
     * @param forward sends a message into another conversation; {@code null} where that is not offered
     */
    public record Ways(Runnable back, @Nullable Runnable search, ObservableValue<Number> elsewhere,
            @Nullable UnaryOperator<String> link, @Nullable Consumer<MessageItem> forward) {

        /** Back, and nowhere else. */
        public static Ways back(Runnable back) {
            return new Ways(back, null, new SimpleObjectProperty<>(0), null, null);
        }
    }

    /**
     * A view of the room.
     *
     * @param layers of the window it is in, for what it asks and says
     * @param goBack leaves the room in a window that has no place for the list beside it
     */
    public RoomView(RoomViewModel model, Layers layers, Runnable goBack) {
        this(model, layers, Ways.back(goBack));
    }

    /**
     * A view of the room that leads there.
     *
     * @param layers of the window it is in, for what it asks and says
     */
    public RoomView(RoomViewModel model, Layers layers, Ways ways) {
        this.model = model;
        this.layers = layers;
        header = new HeaderBar(model, layers, ways, this::chooseDay);
        look = new ChosenLook(model.deletions());
        files = new RoomFilesOnScreen(model, layers);
        timeline = new TimelineView<>(model.rows(), TimelineRow::key,
                () -> new MessageCell(model.words(), acts(), look));
        day = new FloatingDay(timeline, model.words().times()::day, model.timer());
        refresh = new RefreshLine(model.refreshing(), model.timer());
        readers = new Readers(model);
        menu = new MessageMenu(model, layers, readers, files,
                new MessageMenu.Ways(this::focus, ways.link(), ways.forward()));
        bar = new ActionBar(menu, model.texts());
        jumps = new Jumps(model, timeline, layers);
        opening = new Opening(model, timeline, jumps);
        keys = new TimelineKeys(timeline, model.rows(), menu, jumps, this::focus);
        composing = new ComposerView(model, files, jumps::toLatest, keys::enter);
    }

    private MessageActions acts() {
        return new RowActs(model, timeline, look, new RowActs.Ways(menu, readers, bar, jumps, files));
    }

    @FXML
    void initialize() {
        root.getChildren().addFirst(header);
        middle.getChildren().addAll(0, List.of(timeline, new EndFade(timeline, model.rows())));
        middle.getChildren().addAll(refresh, day);
        VBox writing = Fxml.load(composing, model.texts());
        // Whatever stands in for the place of writing stands in for both.
        var place = new StackPane(writing);
        composer.getChildren().setAll(place);
        Shown.late(model.conversation().profile().ended(), place, () -> new EndedRoom(model));
        Shown.when(Bindings.not(model.conversation().profile().ended()), writing);
        composing.drops().install(root, middle, model.texts(), model.header().title());
        composing.showOffersIn(middle);
        Shown.late(model.conversation().profile().pinnedMessages().map(pins -> !pins.isEmpty()), pinned,
                () -> new PinnedBar(model, layers, jumps::toMessage));
        keys.install();
        model.deletions().listen(timeline::refresh, () -> layers.toast(model.texts().get("room.refused")));
        bindMiddle();
        bindReading();
        following = following.and(jumps.install());
        following = following.and(new JumpPill(pill, model, timeline, jumps).install());
        typing.textProperty().bind(model.typing());
        FullText.of(typing);
        Shown.when(typing.textProperty().isEmpty().not(), dots);
        following = following.and(new TypingDots(dots, model.timer()).install());
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.END && key.isShortcutDown()) {
                jumps.toLatest();
                key.consume();
            } else if (key.getCode() == KeyCode.G && key.isShortcutDown()) {
                chooseDay();
                key.consume();
            }
        });
    }

    /** Puts the focus to where messages are written. */
    public void focus() {
        composing.focus();
    }

    /** Shows that message, wherever in the room; if the room is still loading, once it is there. */
    public void goTo(MessageItem message) {
        opening.goTo(message);
    }

    /** Puts the focus into the messages. */
    public void focusMessages() {
        keys.enter();
    }

    /** Shows something between header and messages, such as the state of the connection. */
    public void showBanner(Node node) {
        banner.getChildren().setAll(node);
    }

    /** Puts something else into the place of the header. */
    public void showHeader(Node other) {
        root.getChildren().set(0, other);
    }

    /** Where messages are written. */
    public WritingPlace writing() {
        return new WritingPlace(composer, composing);
    }

    /** What shows the asides that are mixed into the messages. */
    public void drawAsides(Function<Aside, Region> drawing) {
        look.drawAsides(drawing);
        timeline.refresh();
    }

    /** Whether there is a way back to the list to be shown. */
    public void showBack(boolean shown) {
        header.showBack(shown);
    }

    /** Offers to show more about the room, from its title and a button. */
    public void onDetails(Runnable show) {
        header.onDetails(show);
    }

    /** Whether more about the room is shown now. */
    public void detailsShown(boolean shown) {
        header.detailsShown(shown);
    }

    /** Lets go of what outlives the view. Leave the view model afterwards. */
    public void close() {
        opening.leave();
        refresh.close();
        following.unsubscribe();
        composing.close();
        day.close();
        header.close();
    }

    private void chooseDay() {
        var month = new MonthView(model.texts(), model.words().times().today(), day -> {
            layers.close();
            jumps.toDay(day);
        });
        var heading = new Label(model.texts().get("jump.day"));
        heading.getStyleClass().add("t-h2");
        var dialog = new VBox(16, heading, month);
        dialog.setAccessibleText(heading.getText());
        layers.open(dialog);
        month.focus();
    }

    private Label words(String key) {
        var words = new Label();
        words.getStyleClass().addAll("t-body", "fg-2");
        words.setWrapText(true);
        words.textProperty().bind(model.texts().of(key));
        return words;
    }

    private Button tryAgain() {
        var again = new Button();
        again.textProperty().bind(model.texts().of("room.tryAgain"));
        again.setOnAction(_ -> model.tryAgain());
        return again;
    }

    private static VBox centred(Node... parts) {
        var box = new VBox(GAP, parts);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void bindMiddle() {
        var placeholder = model.placeholder();
        Shown.late(placeholder, instead, Skeleton::messages);
        Shown.late(inPlaceOfSkeleton(RoomViewModel.State.EMPTY).and(model.conversation().profile().ended().not()),
                instead, () -> centred(words("room.empty")));
        Shown.late(inPlaceOfSkeleton(RoomViewModel.State.TROUBLE), instead,
                () -> centred(words("room.trouble"), tryAgain()));
        timeline.visibleProperty().bind(inPlaceOfSkeleton(RoomViewModel.State.MESSAGES));
        following = following.and(opening.install());
        following = following.and(model.texts().wording().subscribe((was, now) -> timeline.refresh()));
        following = following.and(model.conversation().others().subscribe((was, now) -> timeline.refresh()));
    }

    private BooleanBinding inPlaceOfSkeleton(RoomViewModel.State state) {
        return Bindings.createBooleanBinding(() -> model.state().get() == state && !model.placeholder().get(),
                model.state(), model.placeholder());
    }

    private void bindReading() {
        timeline.windowProperty().subscribe(this::tellWhatIsRead);
        timeline.visibleProperty().subscribe(() -> tellWhatIsRead(timeline.windowProperty().get()));
        root.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false)
                .subscribe(focused -> model.reading().focused(focused));
    }

    private void tellWhatIsRead(TimelineWindow<TimelineRow> window) {
        model.reading().visible(timeline.isVisible()
                ? window.seen().stream().map(row -> row.item().number()).filter(number -> number > 0).toList()
                : List.of());
    }
}
