package chat.parley.desktop.administration;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Patience;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.TallPane;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.OverviewView;

/** Whether the server is well, at one look. JavaFX thread only. */
public final class OverviewPage extends SectionView {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final OverviewViewModel model;
    private final AdminTools tools;
    private final Texts texts;
    private final Figures figures;
    private final String address;
    private final ChartCard chart;
    private final Patience patience;
    private final Page root;

    /**
     * How that person's server is.
     *
     * @param ways leads to another page
     */
    public OverviewPage(Chat chat, AdminTools tools, Consumer<Section> ways) {
        this.tools = tools;
        texts = tools.texts();
        figures = new Figures(texts);
        address = chat.address().toString();
        model = new OverviewViewModel(chat, tools.timer());
        chart = new ChartCard(model, texts, tools.times());
        patience = new Patience(model.now().map(_ -> false).orElse(true), tools.timer()::after);
        var cards = new VBox(14, new HealthBand(model, texts, ways), new OverviewGrid(tiles(), chart,
                new StorageCard(model, texts, ways),
                new BackupCard(model, tools, () -> ways.accept(Section.SETTINGS))));
        VBox.setVgrow(cards.getChildren().getLast(), Priority.ALWAYS);
        cards.getStyleClass().add("overview");
        model.stale().subscribe(stale -> cards.pseudoClassStateChanged(STALE, stale));
        Shown.when(model.now().map(_ -> true).orElse(false), cards);
        var scroll = new TallPane(cards);
        scroll.setFitToHeight(true);
        var unheard = Bindings.createBooleanBinding(() -> model.now().get() == null && model.stale().get(), model.now(),
                model.stale());
        var skeleton = new PeopleSkeleton();
        Shown.when(Bindings.createBooleanBinding(() -> patience.shown().get() && !unheard.get(), patience.shown(),
                unheard), skeleton);
        var trouble = new Blank(texts, "server.overview.trouble", "room.tryAgain", model::refresh);
        Shown.when(unheard, trouble);
        root = new Page(Section.OVERVIEW, texts.from(this::about, model.now()),
                new StackPane(scroll, skeleton, trouble),
                texts, freshness());
    }

    @Override
    Page page() {
        return root;
    }

    @Override
    Looked model() {
        return model;
    }

    @Override
    public void focus() {
        chart.chart().requestFocus();
    }

    @Override
    public void close() {
        patience.close();
        super.close();
    }

    private List<Tile> tiles() {
        return List.of(
                new Tile(Icon.PEOPLE, "server.clients", model, texts, now -> figures.number(now.connections()),
                        _ -> "", now -> texts.get("server.clients.people", figures.number(now.people()),
                                figures.number(now.mostConnections()))),
                new Tile(Icon.CHATS, "server.messages", model, texts, now -> figures.number(now.messagesToday()),
                        _ -> "", figures::trend),
                new Tile(Icon.CLOCK, "server.delivery", model, texts, now -> figures.millis(now.deliveryMillis()),
                        now -> now.deliveryMillis() == null ? "" : texts.get("server.millis"), this::slowest),
                new Tile(Icon.SUPPORT, "server.waiting", model, texts, now -> figures.number(now.waiting()),
                        now -> texts.get(now.waiting() == 1 ? "server.waiting.one" : "server.waiting.other"),
                        figures::wait));
    }

    private String slowest(OverviewView now) {
        return now.deliveryMillis95() == null
                ? texts.get("server.delivery.none")
                : texts.get("server.delivery.most", figures.millis(now.deliveryMillis95()));
    }

    private String about() {
        OverviewView now = model.now().get();
        return now == null
                ? texts.get("support.loading")
                : texts.get("server.about", address, CleanText.name(now.version()),
                        figures.running(now));
    }

    private Label freshness() {
        var label = new Label();
        label.getStyleClass().addAll("t-caption", "fg-2");
        label.textProperty().bind(texts.from(() -> {
            Instant heard = model.heard().get();
            if (heard == null) {
                return "";
            }
            String when = tools.times().time(heard);
            return texts.get(model.stale().get() ? "server.stale" : "server.fresh", when);
        }, model.heard(), model.stale()));
        return label;
    }
}
