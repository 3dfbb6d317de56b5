package chat.parley.desktop.signin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.NotAnAddress;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.InvitationLink;
import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.model.Threads;
import chat.parley.desktop.model.Timer;
import chat.parley.model.CreateUser;
import chat.parley.model.SignUpMode;
import chat.parley.model.UserType;
import org.jspecify.annotations.Nullable;

/** The sign-in screen: what is typed, what is known of the server, and the two ways in. JavaFX thread only. */
public final class SignInViewModel {

    private static final int SHORTEST_PASSWORD = 8;
    private static final Duration WAIT_UNLESS_TOLD = Duration.ofMinutes(1);

    private final SignIn signIn;
    private final Timer timer;
    private final Consumer<Chat> signedIn;
    private final ServerLookup lookup;

    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty firstName = new SimpleStringProperty("");
    private final StringProperty lastName = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty invitation = new SimpleStringProperty("");
    private final BooleanBinding wantsInvitation;
    private final BooleanProperty keep = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper creating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper secondsToWait = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();

    /**
     * A screen with the last server filled in.
     *
     * @param signedIn receives the chat once the person is in
     */
    public SignInViewModel(SignIn signIn, Timer timer, Consumer<Chat> signedIn) {
        this.signIn = signIn;
        this.timer = timer;
        this.signedIn = signedIn;
        lookup = new ServerLookup(signIn, timer);
        server.subscribe(lookup::typed);
        wantsInvitation = Bindings.createBooleanBinding(
                () -> creating.get() && (asksForInvitation() || !invitation.get().isEmpty()), creating, invitation,
                lookup.check());
        invitation.subscribe(typed -> InvitationLink.in(typed).ifPresent(this::invited));
        signIn.rememberedServers().stream().findFirst().ifPresent(last -> server.set(last.toString()));
    }

    /** The address as typed. */
    public StringProperty server() {
        return server;
    }

    /** Username, or e-mail address when signing in. */
    public StringProperty name() {
        return name;
    }

    /** The password as typed. */
    public StringProperty password() {
        return password;
    }

    StringProperty firstName() {
        return firstName;
    }

    StringProperty lastName() {
        return lastName;
    }

    StringProperty email() {
        return email;
    }

    BooleanProperty keep() {
        return keep;
    }

    /** Whether the screen makes an account instead of signing in. */
    ReadOnlyBooleanProperty creating() {
        return creating.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How long until another try makes sense; 0 when one may be made. */
    ReadOnlyLongProperty secondsToWait() {
        return secondsToWait.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Trouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ServerCheck> check() {
        return lookup.check();
    }

    ObservableValue<PasswordStrength> strength() {
        return password.map(PasswordStrength::of);
    }

    List<ServerAddress> rememberedServers() {
        return signIn.rememberedServers();
    }

    /** The address is typed to its end: looks for the server without waiting for a pause. */
    void checkServer() {
        lookup.now();
    }

    /** The certificate that is in the way, {@code null} while none is. */
    ObservableValue<@Nullable ServerCertificate> doubtful() {
        return check().map(now -> now instanceof ServerCheck.Doubtful(var certificate) ? certificate : null);
    }

    /** Takes the certificate that was shown for the right one, and looks for the server again. */
    public void trust(ServerCertificate certificate) {
        trouble.set(null);
        lookup.trust(certificate);
    }

    /** The code of an invitation, as typed; a link or a message in it is taken apart, and fills in the server, too. */
    StringProperty invitation() {
        return invitation;
    }

    /** Whether an account is being made that needs one, or for which there is one. */
    ObservableValue<Boolean> wantsInvitation() {
        return wantsInvitation;
    }

    /** Fills in where to make an account, and with what; the person does the rest. */
    public void invited(InvitationLink link) {
        server.set(link.server().toString());
        create(true);
        invitation.set(link.code());
    }

    private boolean asksForInvitation() {
        return mode() == SignUpMode.INVITATION;
    }

    /** Who may make an account; {@code null} as long as that is not known. */
    private @Nullable SignUpMode mode() {
        return check().get() instanceof ServerCheck.Found there ? there.found().server().signUp() : null;
    }

    /** Changes between signing in and making an account; what is typed stays. */
    void create(boolean create) {
        creating.set(create);
        trouble.set(null);
    }

    /** Says what to do about a forgotten password: no server hands out a new one to whoever asks. */
    void askedForForgottenPassword() {
        trouble.set(new Trouble("signIn.forgot.words", null));
    }

    /** Signs in or makes the account. Does nothing while a try is under way or has to wait. */
    public void submit() {
        if (busy.get() || secondsToWait.get() > 0) {
            return;
        }
        Trouble missing = missing();
        trouble.set(missing);
        if (missing == null) {
            busy.set(true);
            found().thenCompose(this::enter).whenComplete((chat, failure) -> {
                busy.set(false);
                if (failure == null) {
                    password.set("");
                    signedIn.accept(chat);
                } else {
                    refused(failure);
                }
            });
        }
    }

    private @Nullable Trouble missing() {
        if (server.get().isBlank()) {
            return Trouble.NO_SERVER;
        }
        if (creating.get() && firstName.get().isBlank()) {
            return new Trouble("signIn.firstName.wrong", Field.FIRST_NAME);
        }
        if (creating.get() && lastName.get().isBlank()) {
            return new Trouble("signIn.lastName.wrong", Field.LAST_NAME);
        }
        if (creating.get() && mode() == SignUpMode.CLOSED) {
            return Trouble.CLOSED;
        }
        if (creating.get() && asksForInvitation() && invitation.get().isBlank()) {
            return Trouble.NO_INVITATION;
        }
        if (name.get().isBlank()) {
            return Trouble.NO_NAME;
        }
        if (password.get().isEmpty()) {
            return Trouble.NO_PASSWORD;
        }
        return creating.get() && password.get().length() < SHORTEST_PASSWORD ? Trouble.SHORT_PASSWORD : null;
    }

    /** The server, looked for once more if the look is not over: Enter may come before the answer. */
    private CompletableFuture<ServerAddress> found() {
        return check().get() instanceof ServerCheck.Found there
                ? CompletableFuture.completedFuture(there.found().address())
                : signIn.find(server.get()).thenApply(found -> found.address());
    }

    private CompletableFuture<Chat> enter(ServerAddress address) {
        if (!creating.get()) {
            return signIn.signIn(address, name.get().strip(), password.get(), keep.get());
        }
        String mail = email.get().strip();
        String code = wantsInvitation.get() ? invitation.get().strip() : "";
        return signIn.createAccount(address, new CreateUser(name.get().strip(), password.get(), firstName.get().strip(),
                lastName.get().strip(), UserType.CONSUMER, mail.isEmpty() ? null : mail,
                code.isEmpty() ? null : code), keep.get());
    }

    private void refused(Throwable failure) {
        Throwable cause = Threads.cause(failure);
        if (cause instanceof ApiFailure.Refused refused && refused.status() == 429) {
            Duration told = refused.retryAfter();
            secondsToWait.set((told == null ? WAIT_UNLESS_TOLD : told).toSeconds());
            timer.after(Duration.ofSeconds(1), this::countDown);
        } else if (cause instanceof ApiFailure.Untrusted untrusted) {
            lookup.doubt(untrusted.certificate());
            trouble.set(Trouble.of(cause));
        } else if (cause instanceof NotAnAddress || cause instanceof ApiFailure.Garbled) {
            trouble.set(Trouble.NO_SERVER);
        } else {
            trouble.set(Trouble.of(cause));
        }
    }

    private void countDown() {
        secondsToWait.set(secondsToWait.get() - 1);
        if (secondsToWait.get() > 0) {
            timer.after(Duration.ofSeconds(1), this::countDown);
        }
    }
}
