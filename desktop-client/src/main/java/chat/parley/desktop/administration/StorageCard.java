package chat.parley.desktop.administration;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.OverviewView;

/** What the server's disk is full of. */
final class StorageCard extends VBox {

    private static final double WARN = 0.85;
    private static final double DANGER = 0.95;

    private final OverviewViewModel model;
    private final Texts texts;
    private final Figures figures;
    private final Label used = new Label();
    private final Label of = new Label();
    private final ShareBar bar = new ShareBar();
    private final VBox legend = new VBox(10);
    private final Label warning = new Label();

    /** A part of the disk, and the style class of its colour. */
    record Part(String key, String style, long bytes) {}

    StorageCard(OverviewViewModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        figures = new Figures(texts);
        getStyleClass().add("admin-card");
        var title = new Label();
        title.textProperty().bind(texts.of("server.storage"));
        title.getStyleClass().add("t-strong");
        used.getStyleClass().add("t-figure");
        of.getStyleClass().addAll("t-small", "fg-2");
        var line = new HBox(6, used, of);
        line.setAlignment(Pos.BASELINE_LEFT);
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(title, line, bar, legend);
        model.now().subscribe(_ -> show());
        WhileShown.of(this, texts.wording()).subscribe(_ -> show());
    }

    /** What takes room, the free part last; what is not the server's own stands before it. */
    static List<Part> parts(OverviewView.Storage storage) {
        long own = storage.files() + storage.messages() + storage.search();
        long others = Math.max(0, storage.total() - storage.free() - own);
        return List.of(new Part("server.storage.files", "files", storage.files()),
                new Part("server.storage.messages", "messages", storage.messages()),
                new Part("server.storage.search", "search", storage.search()),
                new Part("server.storage.others", "others", others),
                new Part("server.storage.free", "free", storage.free()));
    }

    private void show() {
        OverviewView now = model.now().get();
        if (now == null) {
            return;
        }
        OverviewView.Storage storage = now.storage();
        List<Part> parts = parts(storage);
        used.setText(figures.size(storage.total() - storage.free()));
        of.setText(texts.get("server.storage.of", figures.size(storage.total())));
        bar.show(parts);
        legend.getChildren().setAll(parts.stream().map(this::line).toList());
        double share = storage.total() == 0 ? 0 : 1 - (double) storage.free() / storage.total();
        getChildren().remove(warning);
        if (share >= WARN) {
            warning.setText(texts.get(share >= DANGER ? "server.storage.full" : "server.storage.filling"));
            warning.getStyleClass().setAll("label", "t-small", share >= DANGER ? "fg-danger" : "fg-warn");
            getChildren().add(warning);
        }
    }

    private HBox line(Part part) {
        var square = new Region();
        square.getStyleClass().addAll("storage-square", part.style());
        var name = new Label(texts.get(part.key()));
        name.getStyleClass().addAll("t-small", "fg-2");
        var size = new Label(figures.size(part.bytes()));
        size.getStyleClass().add("t-small");
        size.setMinWidth(Region.USE_PREF_SIZE);
        return SideBySide.of(9, square, name, SideBySide.gap(), size);
    }
}
