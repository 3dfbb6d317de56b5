package chat.parley.desktop.hosting;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.model.Threads;
import chat.parley.model.CreateUser;
import chat.parley.model.UserType;
import org.jspecify.annotations.Nullable;

/** Starting a server on this computer: what it is called, who its first person is, and how far it has come. */
public final class HostViewModel {

    /** How far it has come. */
    enum Step {
        ASKING,
        STARTING,
        /** The server runs and the person is in. */
        READY
    }

    private static final int SHORTEST_PASSWORD = 8;

    private final LocalServer local;
    private final SignIn signIn;
    private final Consumer<Chat> enter;

    private final StringProperty serverName = new SimpleStringProperty("");
    private final StringProperty firstName = new SimpleStringProperty("");
    private final StringProperty lastName = new SimpleStringProperty("");
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.ASKING);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
    private @Nullable Chat chat;

    /**
     * Nothing started yet.
     *
     * @param enter receives the chat once the person wants to go on
     */
    public HostViewModel(Hosting hosting, SignIn signIn, Consumer<Chat> enter) {
        this((LocalServer) hosting, signIn, enter);
    }

    HostViewModel(LocalServer local, SignIn signIn, Consumer<Chat> enter) {
        this.local = local;
        this.signIn = signIn;
        this.enter = enter;
        serverName.set(local.name());
    }

    StringProperty serverName() {
        return serverName;
    }

    StringProperty firstName() {
        return firstName;
    }

    StringProperty lastName() {
        return lastName;
    }

    StringProperty username() {
        return username;
    }

    StringProperty password() {
        return password;
    }

    String folder() {
        return local.folder().toString();
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** Key of the sentence that says what stands in the way; empty if nothing does. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Where the server answers; empty until it does. */
    ReadOnlyStringProperty address() {
        return address.getReadOnlyProperty();
    }

    /** Starts the server and lets the person in: with a new account, or the one they made here before. */
    void start() {
        trouble.set(missing());
        if (step.get() == Step.ASKING && trouble.get().isEmpty()) {
            step.set(Step.STARTING);
            local.start(serverName.get().strip()).thenCompose(this::firstPerson)
                    .whenComplete((entered, failure) -> {
                        if (failure == null) {
                            chat = entered;
                            password.set("");
                            step.set(Step.READY);
                        } else {
                            step.set(Step.ASKING);
                            trouble.set(sentence(failure));
                        }
                    });
        }
    }

    /** Goes on into the app. */
    void open() {
        if (chat != null) {
            enter.accept(chat);
            chat = null;
        }
    }

    private String missing() {
        if (serverName.get().isBlank()) {
            return "host.name.first";
        }
        if (firstName.get().isBlank() || lastName.get().isBlank() || username.get().isBlank()) {
            return "host.person.first";
        }
        return password.get().length() < SHORTEST_PASSWORD ? "signIn.password.short" : "";
    }

    private CompletableFuture<Chat> firstPerson(ServerAddress server) {
        address.set(server.toString());
        String name = username.get().strip();
        var account = new CreateUser(name, password.get(), firstName.get().strip(), lastName.get().strip(),
                UserType.CONSUMER, null);
        return signIn.createAccount(server, account, true).exceptionallyCompose(failure -> {
            boolean known = Threads.cause(failure) instanceof ApiFailure.Refused refused && refused.status() == 409;
            return known ? signIn.signIn(server, name, password.get(), true) : CompletableFuture.failedFuture(failure);
        });
    }

    private static String sentence(Throwable failure) {
        return switch (Threads.cause(failure)) {
            case ApiFailure.Refused refused when refused.status() == 401 -> "host.known";
            case ApiFailure.Refused refused when refused.status() == 400 -> "host.refused";
            case ApiFailure _ -> "signIn.failed";
            default -> "host.failed";
        };
    }
}
