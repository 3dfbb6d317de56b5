package chat.parley.desktop.administration;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.AdminRoomView;
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
    private final VBox largest = new VBox(8);

    /** A part of the disk, and the style class of its colour. */
    record Part(String key, String style, long bytes) {}

    /** @param ways leads to another page */
    StorageCard(OverviewViewModel model, Texts texts, Consumer<Section> ways) {
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
        var manage = new Button();
        manage.textProperty().bind(texts.of("server.storage.manage"));
        manage.getStyleClass().add("link");
        manage.setMinWidth(Region.USE_PREF_SIZE);
        manage.setOnAction(_ -> ways.accept(Section.ROOMS));
        largest.getStyleClass().add("storage-rooms");
        Shown.when(model.largest().map(rooms -> !rooms.isEmpty()), largest);
        getChildren().addAll(SideBySide.of(8, title, SideBySide.gap(), manage), line, bar, legend, largest);
        model.now().subscribe(_ -> show());
        model.largest().subscribe(_ -> showLargest());
        WhileShown.of(this, texts.wording()).subscribe(_ -> {
            show();
            showLargest();
        });
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

    private void showLargest() {
        var heading = new Label(texts.get("server.storage.rooms"));
        heading.getStyleClass().addAll("t-caption-strong", "fg-2");
        largest.getChildren().setAll(heading);
        for (AdminRoomView room : model.largest().get()) {
            String name = RoomsTable.title(room);
            var words = new Label(name);
            words.getStyleClass().addAll("t-small", "fg-2");
            words.setMinWidth(0);
            words.setTooltip(new Tooltip(name));
            String key = room.fileBytes() == 0 ? "server.storage.room" : "server.storage.room.files";
            var size = new Label(texts.get(key + (room.messages() == 1 ? ".one" : ".other"),
                    figures.number(room.messages()), figures.size(room.fileBytes())));
            size.getStyleClass().add("t-small");
            size.setMinWidth(Region.USE_PREF_SIZE);
            largest.getChildren().add(SideBySide.of(9, words, SideBySide.gap(), size));
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
