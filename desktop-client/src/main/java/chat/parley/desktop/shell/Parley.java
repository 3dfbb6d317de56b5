package chat.parley.desktop.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import chat.parley.desktop.hosting.HostView;
import chat.parley.desktop.hosting.HostViewModel;
import chat.parley.desktop.hosting.Hosting;
import chat.parley.desktop.hosting.HostingPlace;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Core;
import chat.parley.desktop.model.InvitationLink;
import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.room.TextTools;
import chat.parley.desktop.settings.About;
import chat.parley.desktop.settings.AtLogin;
import chat.parley.desktop.settings.AtLoginViewModel;
import chat.parley.desktop.settings.Preferences;
import chat.parley.desktop.signin.CertificateDialog;
import chat.parley.desktop.signin.SignInView;
import chat.parley.desktop.signin.SignInViewModel;
import chat.parley.desktop.store.Directories;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.emoji.EmojiNames;
import chat.parley.desktop.ui.prose.Proses;
import chat.parley.desktop.ui.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * The composition root: makes every part of the app once, hands each what it needs, and decides which screen stands in the
 * window. JavaFX thread only.
 */
final class Parley {

    private static final String TITLE = "app.name";
    /** After how long the names of emoji are read. */
    private static final Duration EMOJI_NAMES = Duration.ofSeconds(3);

    private final Options options;
    private final FxThread fx;
    private final Core core;
    private final Preferences preferences;
    private final Theme theme;
    private final Texts texts;
    private final SignIn signIn;
    private final Optional<Hosting> hosting;
    private final About about;
    private final AppWindow window;
    private final Outside outside;
    private final HandOver handOver;
    private final Accounts accounts;
    private final InTray inTray;
    private @Nullable SignInViewModel signingIn;

    /**
     * Opens what the app keeps in the folders of these options. Blocks on the disk; may run on any thread.
     *
     * @throws chat.parley.desktop.store.ProfileInUse if another Parley keeps its things there
     * @throws java.io.UncheckedIOException if they cannot be made or written to
     */
    static Core openCore(Options options) {
        var fx = new FxThread();
        // A profile of one's own, as the demo has, leaves nothing behind in the keyring.
        return options.profile() == null
                ? Core.openWithKeyring(options.folders(), fx)
                : Core.open(options.folders(), fx);
    }

    /**
     * Makes everything, and shows nothing yet.
     *
     * @param window with nothing in it
     * @param core from {@link #openCore}; closed with the app
     * @param browser opens an address or a file the way the system does
     * @param outside where it shows itself besides the window; closed with the app
     */
    Parley(AppWindow window, Options options, Core core, Consumer<String> browser, Outside outside) {
        this.window = window;
        this.outside = outside;
        this.options = options;
        this.core = core;
        fx = new FxThread();
        Directories folders = options.folders();
        about = new About(folders.data(), AppLog.writeBelow(folders.state()), browser, core::secretsPlace);
        signIn = core.signIn();
        preferences = new Preferences(core.settings(), core.disk(),
                AtLogin.ofThisComputer().map(place -> new AtLoginViewModel(place, core.background(), fx)));
        theme = new Theme(fx.systemColours());
        theme.choice().set(options.theme() == null ? preferences.theme() : options.theme());
        theme.install();
        texts = new Texts(options.language() == null ? preferences.language() : options.language());
        preferences.keep(theme, texts);
        hosting = HostingPlace.below(folders.data()).map(place -> new Hosting(place, fx, core.background()));
        window.zoom().set(preferences.zoom());
        preferences.keep(window.zoom());
        window.motion(preferences.calm());
        handOver = HandOver.listen(folders.data(), text -> fx.execute(() -> startedAgain(text)));
        var kit = new Kit(theme, texts, times(), core.timer(), signIn, about, text(),
                outside.notifier(), outside.tray(), preferences, fx);
        accounts = new Accounts(window, kit, this::showSignIn);
        inTray = new InTray(accounts, window, kit, fx,
                end -> hosting.map(server -> new Closing(server, window, texts).mayEnd(end)).orElse(true));
    }

    /** Opens the window: with the session that was kept, or as the command line says, or to sign in. */
    void open() {
        if (options.signsIn()) {
            showSignIn().submit();
        } else {
            resume(signIn.resume());
        }
        inTray.open(preferences.window(Placement.screens()), options.inBackground());
        if (options.sayReady() || options.rehearse()) {
            new Readiness(() -> accounts.screen().map(SignedIn::shown).orElse(!options.signsIn()), this::ready).start();
        }
        if (options.link() != null) {
            follow(options.link());
        }
        if (options.invitation() != null) {
            follow(options.invitation());
        }
    }

    /** Keeps what is worth keeping and lets go of everything. The session stays good for the next start. */
    void close() {
        preferences.keep(Placement.screens(), window.place());
        handOver.close();
        inTray.close();
        accounts.close();
        outside.close();
        core.close();
    }

    private void ready() {
        System.out.println("Parley is ready");
        System.out.flush();
        if (options.rehearse()) {
            new Rehearsal(window, core.timer()).go();
        }
    }

    private void startedAgain(String text) {
        window.toFront();
        ParleyLink.parse(text).ifPresent(this::follow);
        InvitationLink.in(text).ifPresent(this::follow);
    }

    /** Shows a place that a link leads to; of a server that one is not signed in to only its address. */
    private void follow(ParleyLink link) {
        accounts.all().stream().filter(each -> link.leadsTo(each.chat().address())).findFirst()
                .filter(_ -> accounts.screen().isPresent()).ifPresent(accounts::show);
        if (accounts.screen().isPresent()) {
            accounts.screen().get().links().follow(link);
        } else if (signingIn != null) {
            signingIn.server().set(link.server().toString());
        }
    }

    /** Fills in the screen to make an account, beside those that there are. */
    private void follow(InvitationLink link) {
        if (accounts.screen().isPresent()) {
            accounts.addServer();
        }
        if (signingIn != null) {
            signingIn.invited(link);
        }
    }

    private SignInViewModel showSignIn() {
        var model = new SignInViewModel(signIn, core.timer(), this::enter);
        signingIn = model;
        if (options.server() != null) {
            model.server().set(options.server());
        }
        if (options.user() != null) {
            model.name().set(options.user());
        }
        if (options.password() != null) {
            model.password().set(options.password());
        }
        Optional<Runnable> hostHere = hosting.map(server -> () -> HostView
                .open(new HostViewModel(server, signIn, this::enter), texts, window.layers()));
        Optional<Runnable> back = Optional.ofNullable(accounts.shown())
                .map(_ -> () -> Optional.ofNullable(accounts.shown()).ifPresent(this::returnTo));
        var view = new SignInView(model, texts, new SignInView.Ways(hostHere, back),
                certificate -> CertificateDialog.ask(certificate,
                        window.layers(), texts, times(), () -> model.trust(certificate)));
        window.title(texts.of(TITLE));
        window.show(Fxml.load(view, texts));
        view.focusFirst();
        return model;
    }

    private void resume(List<Chat> chats) {
        if (chats.stream().anyMatch(chat -> chat.address().loopback())) {
            hosting.ifPresent(Hosting::resume);
        }
        chats.forEach(accounts::add);
        accounts.all().stream().findFirst().ifPresentOrElse(accounts::show, this::showSignIn);
    }

    private void enter(Chat chat) {
        returnTo(accounts.add(chat));
    }

    private void returnTo(Account account) {
        signingIn = null;
        accounts.show(account);
    }

    private Times times() {
        return new Times(texts, Clock.systemDefaultZone());
    }

    private TextTools text() {
        // Else whoever types the first ":" waits for them; and nobody is to wait for them while the window opens.
        core.timer().after(EMOJI_NAMES, () -> core.background().execute(EmojiNames::shared));
        return new TextTools(new Proses(core.background()), about.browser(), core.habits(),
                new Spelling(core.background()));
    }
}
