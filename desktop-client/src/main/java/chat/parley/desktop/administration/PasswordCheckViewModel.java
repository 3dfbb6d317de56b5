package chat.parley.desktop.administration;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import chat.parley.desktop.model.PasswordCheck;

/** Typing one's password once more, before something that not everybody who finds the app open should do. */
final class PasswordCheckViewModel {

    /** How it stands; whatever went wrong has a text. */
    enum State {
        TYPING,
        CHECKING,
        WRONG,
        TOO_MANY,
        SILENT
    }

    private final PasswordCheck check;
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.TYPING);

    PasswordCheckViewModel(PasswordCheck check) {
        this.check = check;
    }

    StringProperty password() {
        return password;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    void confirm() {
        if (state.get() == State.CHECKING || password.get().isEmpty()) {
            return;
        }
        state.set(State.CHECKING);
        check.confirm(password.get()).whenComplete((_, failure) -> {
            password.set("");
            state.set(failure == null ? State.TYPING : failed(failure));
        });
    }

    /** Gives up what wanted the password. */
    void cancel() {
        password.set("");
        check.cancel();
    }

    private static State failed(Throwable failure) {
        return switch (Trouble.of(failure)) {
            case WRONG, REFUSED, GONE, CONFLICT -> State.WRONG;
            case TOO_MANY -> State.TOO_MANY;
            case SILENT, CANCELLED, FILE -> State.SILENT;
        };
    }
}
