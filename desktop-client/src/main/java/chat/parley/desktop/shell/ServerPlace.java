package chat.parley.desktop.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;

import chat.parley.desktop.administration.AdminTools;
import chat.parley.desktop.administration.AdminView;
import chat.parley.desktop.administration.FirstStep;
import chat.parley.desktop.administration.FirstSteps;
import chat.parley.desktop.administration.FirstStepsBar;
import chat.parley.desktop.administration.LogPage;
import chat.parley.desktop.administration.OverviewPage;
import chat.parley.desktop.administration.PasswordCheckDialog;
import chat.parley.desktop.administration.PeoplePage;
import chat.parley.desktop.administration.RoomsPage;
import chat.parley.desktop.administration.Section;
import chat.parley.desktop.administration.SectionMenu;
import chat.parley.desktop.administration.ServerSettingsPage;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** The server and its people, for an administrator: a menu, and one of its pages on the sheet. JavaFX thread only. */
final class ServerPlace implements Place {

    private final Chat chat;
    private final Frame frame;
    private final Function<UserView, CompletableFuture<Void>> write;
    private final AdminTools tools;
    private final SectionMenu menu;
    private final PasswordCheckDialog password;
    private final FirstSteps steps;
    private final Map<Section, AdminView> views = new EnumMap<>(Section.class);
    private final Subscription fitting;
    private Section section = Section.OVERVIEW;
    private @Nullable AdminView open;
    private boolean shown;

    /**
     * The place of that person's server. What is left to do on it stands above whatever the window shows.
     *
     * @param write opens the conversation with somebody
     * @param take leads to where a first step is taken
     */
    ServerPlace(Chat chat, Kit kit, Frame frame, Function<UserView, CompletableFuture<Void>> write,
            Consumer<FirstStep> take) {
        this.chat = chat;
        this.write = write;
        this.frame = frame;
        var layers = frame.window().layers();
        tools = new AdminTools(layers, kit.texts(), kit.times(), kit.timer(), FileChoosers.ofSystem());
        menu = new SectionMenu(kit.texts(), this::choose);
        password = new PasswordCheckDialog(chat.administration().check(), layers, kit.texts());
        steps = new FirstSteps(chat, kit.timer(), kit.preferences().stepsPutAway(chat.address().toString()));
        frame.main().showAbove(new FirstStepsBar(steps, kit.texts(), take));
        fitting = frame.main().breakpoint().subscribe(_ -> lead());
    }

    @Override
    public void enter() {
        shown = true;
        frame.main().showMenu(menu.root(), menu::focus);
        AdminView view = show();
        frame.main().rest(view.root());
    }

    @Override
    public void leave() {
        shown = false;
        hide();
    }

    @Override
    public void close() {
        hide();
        fitting.unsubscribe();
        password.close();
        steps.close();
        views.values().forEach(AdminView::close);
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return Map.of(new KeyCodeCombination(KeyCode.F6), () -> regions().move(1, frame.window().focused()),
                new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN),
                () -> regions().move(-1, frame.window().focused()));
    }

    /** Something of what is left to do may have been done. */
    void lookAtSteps() {
        steps.look();
    }

    /** Asks whom to invite, on the page of people. */
    void invitePeople() {
        open(Section.PEOPLE);
        if (open instanceof PeoplePage people) {
            people.invite();
        }
    }

    /** Shows that page, for who is here. */
    void open(Section next) {
        menu.choose(next);
        frame.main().read(show().root());
    }

    private void choose(Section next) {
        section = next;
        if (shown) {
            frame.main().read(show().root());
        }
    }

    private AdminView show() {
        AdminView next = views.computeIfAbsent(section, this::make);
        if (open != next) {
            hide();
            open = next;
            next.showBanner(frame.banner());
            next.enter();
            lead();
        }
        return next;
    }

    private void hide() {
        if (open != null) {
            open.leave();
            open = null;
        }
    }

    private AdminView make(Section which) {
        return switch (which) {
            case OVERVIEW -> new OverviewPage(chat, tools, this::open);
            case PEOPLE -> new PeoplePage(chat, tools, write);
            case ROOMS -> new RoomsPage(chat, tools);
            case LOG -> new LogPage(chat, tools);
            case SETTINGS -> new ServerSettingsPage(chat, tools);
        };
    }

    private void lead() {
        if (open != null) {
            AdminView now = open;
            now.lead(frame.main().breakpoint().getValue() == Breakpoint.NARROW, () -> frame.main().rest(now.root()));
        }
    }

    private Regions regions() {
        MainView main = frame.main();
        return new Regions(List.of(main.railRegion(), main.listRegion(),
                main.sheetRegion(_ -> true, () -> open != null, () -> Objects.requireNonNull(open).focus())));
    }
}
