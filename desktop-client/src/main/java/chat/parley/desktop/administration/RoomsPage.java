package chat.parley.desktop.administration;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.administration.RoomsViewModel.State;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Patience;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.AdminRoomView;

/** All rooms of the server, on the sheet: how large they are, never what is written in them. JavaFX thread only. */
public final class RoomsPage extends SectionView {

    private final RoomsViewModel model;
    private final AdminTools tools;
    private final Texts texts;
    private final RoomsTable table;
    private final Patience patience;
    private final Page root;

    /** The rooms of that person's server. */
    public RoomsPage(Chat chat, AdminTools tools) {
        this.tools = tools;
        texts = tools.texts();
        model = new RoomsViewModel(chat, tools.timer());
        table = new RoomsTable(model, texts, new Moments(texts, tools.times()), this::askToDelete);
        patience = new Patience(model.state().map(now -> now == State.LOADING), tools.timer()::after);
        table.visibleProperty().bind(Bindings.isNotEmpty(model.rooms()));
        var none = new Blank(texts, "server.rooms.none", "server.filter.clear", model::clearFilters);
        Shown.when(model.state().map(now -> now == State.NOTHING), none);
        var trouble = new Blank(texts, "server.rooms.trouble", "room.tryAgain", model::ask);
        Shown.when(Bindings.createBooleanBinding(
                () -> model.state().get() == State.TROUBLE && model.rooms().isEmpty(), model.state(), model.rooms()),
                trouble);
        var skeleton = new PeopleSkeleton();
        Shown.when(Bindings.createBooleanBinding(() -> patience.shown().get() && model.rooms().isEmpty(),
                patience.shown(), model.rooms()), skeleton);
        var places = new StackPane(table, none, trouble, skeleton);
        places.setMinHeight(0);
        VBox.setVgrow(places, Priority.ALWAYS);
        root = new Page(Section.ROOMS, texts.from(this::count, model.total(), model.state()),
                new VBox(line(), places), texts);
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
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void close() {
        patience.close();
        super.close();
    }

    private String count() {
        if (model.state().get() == State.LOADING && model.rooms().isEmpty()) {
            return texts.get("support.loading");
        }
        long total = model.total().get();
        return texts.get("server.rooms.count" + (total == 1 ? ".one" : ".other"), new Figures(texts).number(total));
    }

    private HBox line() {
        var line = SideBySide.of(8, Filters.words(model.words(), texts.of("server.rooms.prompt")));
        line.getStyleClass().add("admin-tools");
        return line;
    }

    private void askToDelete(AdminRoomView room) {
        if (model.online().getValue()) {
            Confirm.ask(tools.layers(), texts.get("server.room.delete.title", RoomsTable.title(room)),
                    texts.get("server.room.delete.words", new Figures(texts).number(room.messages())),
                    texts.get("room.cancel"), texts.get("server.room.delete"), () -> delete(room));
        }
    }

    private void delete(AdminRoomView room) {
        model.delete(room).whenComplete((_, failure) -> {
            Trouble trouble = failure == null ? null : Trouble.of(failure);
            if (trouble == null || trouble == Trouble.GONE) {
                tools.layers().toast(texts.get("server.room.deleted"));
            } else if (trouble != Trouble.CANCELLED) {
                tools.layers().toast(texts.get(trouble.key()));
            }
        });
    }
}
