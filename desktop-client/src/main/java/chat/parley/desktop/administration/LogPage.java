package chat.parley.desktop.administration;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.administration.LogViewModel.State;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.model.AuditEntryView;

/** What administrators did, on the sheet. JavaFX thread only. */
public final class LogPage extends SectionView {

    private static final double ROW = 56;
    private static final double NEARLY_ALL = 0.95;
    private static final String EXPORTED = "activity.csv";

    private final LogViewModel model;
    private final AdminTools tools;
    private final Texts texts;
    private final ListView<AuditEntryView> list = new ListView<>();
    private final Page root;

    /** The log of that person's server. */
    public LogPage(Chat chat, AdminTools tools) {
        this.tools = tools;
        texts = tools.texts();
        model = new LogViewModel(chat, tools.timer());
        fillList(new LogWords(texts, new Moments(texts, tools.times())));
        var none = new Blank(texts, "server.log.none", "server.filter.clear", model::clearFilters);
        Shown.when(model.state().map(now -> now == State.NOTHING), none);
        var trouble = new Blank(texts, "server.log.trouble", "room.tryAgain", model::ask);
        Shown.when(Bindings.createBooleanBinding(
                () -> model.state().get() == State.TROUBLE && model.entries().isEmpty(), model.state(),
                model.entries()), trouble);
        var places = new StackPane(list, none, trouble);
        places.setMinHeight(0);
        VBox.setVgrow(places, Priority.ALWAYS);
        root = new Page(Section.LOG, texts.of("server.log.about"), new VBox(line(), places), texts, export());
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
        list.requestFocus();
    }

    private HBox line() {
        var action = Filters.choice("server.filter.action", model.action(), Action.values(), Action::key, texts);
        var line = SideBySide.of(8, Filters.words(model.words(), texts.of("server.log.prompt")), action);
        line.getStyleClass().add("admin-tools");
        return line;
    }

    private Button export() {
        Button button = Compact.button("server.export", Icon.DOWNLOAD, texts);
        button.disableProperty().bind(model.online().map(online -> !online));
        button.setOnAction(_ -> tools.target(EXPORTED)
                .ifPresent(target -> tools.reportSaving(model.export(target), target)));
        return button;
    }

    private void fillList(LogWords words) {
        list.getStyleClass().addAll("plain-list", "log-list");
        list.setFixedCellSize(ROW);
        list.setItems(model.entries());
        list.setCellFactory(_ -> new LogCell(words));
        list.accessibleTextProperty().bind(texts.of("server.log"));
        WhileShown.of(list, texts.wording()).subscribe(_ -> list.refresh());
        list.visibleProperty().bind(Bindings.isNotEmpty(model.entries())
                .and(Bindings.createBooleanBinding(() -> model.state().get() != State.NOTHING, model.state())));
        list.skinProperty().subscribe(skin -> {
            if (skin != null && list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
                bar.valueProperty().subscribe(value -> {
                    if (value.doubleValue() >= NEARLY_ALL * bar.getMax()) {
                        model.atEnd();
                    }
                });
            }
        });
    }
}
