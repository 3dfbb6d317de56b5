package chat.parley.desktop.administration;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.administration.PeopleLoader.State;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Patience;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.AdminPersonView;
import chat.parley.model.ImportReport;
import chat.parley.model.UserView;

/** Everybody who has an account, on the sheet. JavaFX thread only. */
public final class PeoplePage extends SectionView {

    private static final String EXPORTED = "people.csv";
    private static final KeyCombination INVITE = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);

    private final PeopleViewModel model;
    private final AdminTools tools;
    private final Texts texts;
    private final PeopleTable table;
    private final PersonDrawerModel drawer;
    private final Patience patience;
    private final Button invite;
    private final Page root;

    /**
     * The people of that person's server.
     *
     * @param write opens the conversation with somebody
     */
    public PeoplePage(Chat chat, AdminTools tools, Function<UserView, CompletableFuture<Void>> write) {
        this.tools = tools;
        texts = tools.texts();
        model = new PeopleViewModel(chat, tools.timer());
        var words = new PeopleWords(texts, new Moments(texts, tools.times()));
        var acts = new PeopleActs(model, tools, words, write);
        var menu = new PersonMenu(model, acts, texts);
        drawer = new PersonDrawerModel(model.administration());
        table = new PeopleTable(model, words, acts, menu, drawer);
        var beside = new PersonDrawer(drawer, words, menu, model.online(), this::shut);
        StackPane.setAlignment(beside, Pos.CENTER_RIGHT);
        drawer.person().subscribe((before, now) -> {
            if (before == null && now != null) {
                beside.focus();
            }
        });
        model.rows().addListener((ListChangeListener<PersonRow>) _ -> follow());
        patience = new Patience(model.state().map(now -> now == State.LOADING), tools.timer()::after);
        var places = new StackPane(table, nobody(), trouble(), loading());
        places.setMinHeight(0);
        VBox.setVgrow(places, Priority.ALWAYS);
        table.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !model.rows().isEmpty() && model.state().get() != State.NOBODY, model.state(), model.total()));
        var body = new StackPane(
                new VBox(PeopleTools.of(model, texts), places, new PeopleBar(model, menu, acts, texts)), beside);
        invite = invite(chat);
        root = new Page(Section.PEOPLE, texts.from(this::count, model.total(), model.state()), body, texts,
                deed("server.export", Icon.DOWNLOAD, this::export), deed("server.import", Icon.FILE, this::bring),
                deed("server.new", Icon.PLUS, () -> NewPersonDialog.open(model, tools)), invite);
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (INVITE.match(key)) {
                invite.fire();
                key.consume();
            }
        });
    }

    @Override
    Page page() {
        return root;
    }

    @Override
    Looked model() {
        return model;
    }

    /** Asks whom to invite. */
    public void invite() {
        invite.fire();
    }

    private void shut() {
        drawer.close();
        focus();
    }

    /** What is done to somebody in the table is seen in the drawer, too. */
    private void follow() {
        AdminPersonView open = drawer.person().get();
        if (open != null && model.rows().stream().anyMatch(row -> row instanceof PersonRow.Person person
                && person.view().user().id().equals(open.user().id()) && !person.view().equals(open))) {
            drawer.ask();
        }
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
        if (model.state().get() == State.LOADING && model.rows().isEmpty()) {
            return texts.get("support.loading");
        }
        long total = model.total().get();
        String key = model.narrowed() ? "server.found" : "server.accounts";
        return texts.get(key + (total == 1 ? ".one" : ".other"), new Figures(texts).number(total));
    }

    private Button invite(Chat chat) {
        var button = deed("server.invite", Icon.LINK, () -> InviteDialog
                .open(new InviteViewModel(model.administration(), chat.address(), tools.timer()), tools));
        button.getStyleClass().add("primary");
        return button;
    }

    private Button deed(String key, Icon icon, Runnable what) {
        Button button = Compact.button(key, icon, texts);
        button.disableProperty().bind(model.online().map(online -> !online));
        button.setOnAction(_ -> what.run());
        return button;
    }

    private void export() {
        tools.target(EXPORTED).ifPresent(target -> tools
                .reportSaving(model.administration().exportPeople(model.question(), target), target));
    }

    private void bring() {
        var window = root.getScene() == null ? null : root.getScene().getWindow();
        tools.choosers().open(window).stream().findFirst().ifPresent(this::bring);
    }

    private void bring(Path table) {
        CompletableFuture<ImportReport> report = model.administration().importPeople(table);
        tools.layers().toast(texts.get("server.importing"));
        report.whenComplete((made, failure) -> {
            if (failure == null) {
                model.ask();
                ImportDialog.open(tools, made);
            } else if (Trouble.of(failure) != Trouble.CANCELLED) {
                Trouble trouble = Trouble.of(failure);
                tools.layers().toast(
                        texts.get(trouble == Trouble.REFUSED ? "server.import.invalid" : trouble.key()));
            }
        });
    }

    private Node nobody() {
        var none = new Blank(texts, "server.people.none", "server.filter.clear", model::clearFilters);
        Shown.when(model.state().map(now -> now == State.NOBODY), none);
        return none;
    }

    private Node trouble() {
        var trouble = new Blank(texts, "server.people.trouble", "room.tryAgain", model::ask);
        Shown.when(Bindings.createBooleanBinding(
                () -> model.state().get() == State.TROUBLE && model.rows().isEmpty(), model.state(), model.total()),
                trouble);
        return trouble;
    }

    private Node loading() {
        var skeleton = new PeopleSkeleton();
        Shown.when(patience.shown(), skeleton);
        return skeleton;
    }
}
