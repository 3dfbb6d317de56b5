package chat.parley.desktop.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Chat;

/** Changing one's own password. JavaFX thread only. */
public final class PasswordViewModel {

    /** The least characters of a password, as on the server. */
    private static final int LEAST = 8;

    /** How the change goes. */
    enum State {
        TYPING("none"),
        CHANGING("changing"),
        CHANGED("changed"),
        TOO_SHORT("short"),
        /** The second new password is another than the first. */
        DIFFERENT("different"),
        WRONG("wrong"),
        REFUSED("refused"),
        TOO_MANY("tooMany"),
        SILENT("silent");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String key() {
            return "settings.password." + word;
        }
    }

    private final Chat chat;
    private final StringProperty old = new SimpleStringProperty("");
    private final StringProperty fresh = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.TYPING);

    /** For the person of that chat. */
    public PasswordViewModel(Chat chat) {
        this.chat = chat;
    }

    StringProperty old() {
        return old;
    }

    StringProperty fresh() {
        return fresh;
    }

    StringProperty again() {
        return again;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Forgets what was typed. */
    void clear() {
        old.set("");
        fresh.set("");
        again.set("");
    }

    void change() {
        if (state.get() == State.CHANGING) {
            return;
        }
        if (fresh.get().length() < LEAST) {
            state.set(State.TOO_SHORT);
        } else if (!fresh.get().equals(again.get())) {
            state.set(State.DIFFERENT);
        } else {
            state.set(State.CHANGING);
            chat.sessions().changePassword(old.get(), fresh.get()).whenComplete((done, failure) -> {
                state.set(failure == null ? State.CHANGED : failed(failure));
                if (failure == null) {
                    clear();
                }
            });
        }
    }

    private static State failed(Throwable failure) {
        if (!(failure instanceof ApiFailure.Refused refused)) {
            return State.SILENT;
        }
        return switch (refused.status()) {
            case 401 -> State.WRONG;
            case 429 -> State.TOO_MANY;
            default -> State.REFUSED;
        };
    }
}
