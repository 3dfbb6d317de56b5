package chat.parley.desktop.administration;

import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Administration;
import chat.parley.model.CreateUser;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/** Making an account for somebody, with a first password that is told once. JavaFX thread only. */
final class NewPersonViewModel {

    /** Why it was not made. */
    enum State {
        FILLING(""),
        MAKING(""),
        USERNAME_TAKEN("signIn.username.taken"),
        EMAIL_TAKEN("signIn.email.taken"),
        INVALID("server.new.invalid"),
        SILENT("server.trouble.silent"),
        REFUSED("server.trouble.refused");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** Of the sentence that says it; empty if nothing is wrong. */
        String key() {
            return key;
        }
    }

    /** Letters and digits that nobody takes for one another when reading them out. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String USERNAME = "[A-Za-z0-9._-]{3,32}";

    private final Administration administration;
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty firstName = new SimpleStringProperty("");
    private final StringProperty lastName = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final ObjectProperty<Position> position = new SimpleObjectProperty<>(Position.MEMBER);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.FILLING);

    /** An account that was made, and the password that is nowhere else. */
    record Made(UserView user, String password) {

        @Override
        public String toString() {
            return "Made[user=" + user.username() + "]";
        }
    }

    NewPersonViewModel(Administration administration) {
        this.administration = administration;
    }

    StringProperty username() {
        return username;
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

    /** A member or an agent; more than that is given to who is there already. */
    ObjectProperty<Position> position() {
        return position;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether enough is filled in. */
    BooleanBinding complete() {
        return new BooleanBinding() {
            {
                bind(username, firstName, lastName, state);
            }

            @Override
            protected boolean computeValue() {
                return state.get() != State.MAKING && username.get().strip().matches(USERNAME)
                        && !firstName.get().isBlank() && !lastName.get().isBlank();
            }
        };
    }

    /** Makes it. Fails if it was not made, which {@link #state} then says. */
    CompletableFuture<Made> make() {
        String password = password();
        state.set(State.MAKING);
        UserType type = position.get() == Position.AGENT ? UserType.SUPPORT : UserType.CONSUMER;
        var account = new CreateUser(username.get().strip(), password, firstName.get().strip(),
                lastName.get().strip(), type, email.get().isBlank() ? null : email.get().strip());
        return administration.create(account).thenApply(user -> new Made(user, password))
                .whenComplete((_, failure) -> state.set(failure == null ? State.FILLING : failed(failure)));
    }

    private static String password() {
        var password = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> password.append(LETTERS.charAt(at)));
        return password.toString();
    }

    private static State failed(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof ApiFailure.Refused refused) {
            if (refused.is("name-taken")) {
                return State.USERNAME_TAKEN;
            }
            if (refused.is("email-taken")) {
                return State.EMAIL_TAKEN;
            }
            if (refused.status() == 400 || refused.status() == 422) {
                return State.INVALID;
            }
        }
        return switch (Trouble.of(failure)) {
            case CANCELLED -> State.FILLING;
            case SILENT -> State.SILENT;
            default -> State.REFUSED;
        };
    }
}
