package chat.parley.desktop.administration;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.model.SettingView;

/** A setting of the server as one works with it: what it is, and how the last change of it went. JavaFX thread only. */
final class SettingItem {

    /** What became of the last change. */
    enum State {
        RESTING,
        SAVING,
        /** It cannot be like this. */
        INVALID,
        /** Somebody else has changed the same thing. */
        MEANWHILE,
        CANCELLED,
        SILENT,
        TOO_MANY,
        REFUSED;

        /** Whether it was not taken. */
        boolean failed() {
            return this != RESTING && this != SAVING;
        }
    }

    private final ReadOnlyObjectWrapper<SettingView> now;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RESTING);
    private final ReadOnlyLongWrapper failures = new ReadOnlyLongWrapper();

    SettingItem(SettingView first) {
        now = new ReadOnlyObjectWrapper<>(first);
    }

    String name() {
        return now.get().name();
    }

    /** As the server has it. */
    ReadOnlyObjectProperty<SettingView> now() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Rises with each wish that was not taken: the state stays as it is when one fails like the one before. */
    ReadOnlyLongProperty failures() {
        return failures.getReadOnlyProperty();
    }

    void take(SettingView view) {
        now.set(view);
    }

    void become(State next) {
        state.set(next);
        if (next.failed()) {
            failures.set(failures.get() + 1);
        }
    }

    /** Whether the server can take this, as far as can be told here: garbage is not worth a password. */
    boolean fits(String value) {
        SettingView view = now.get();
        return switch (view.kind()) {
            case "text" -> !value.isBlank() && (view.most() == null || value.length() <= view.most());
            case "choice" -> true;
            case "time" -> value.equals("off") || value.matches("([01][0-9]|2[0-3]):[0-5][0-9]");
            default -> value.matches("[0-9]{1,9}") && isWithin(view, Long.parseLong(value));
        };
    }

    /** Whether more messages would go than go now. */
    boolean removesMessages(String value) {
        if (!name().equals(SettingWords.RETENTION) || !fits(value)) {
            return false;
        }
        long days = Long.parseLong(value);
        long before = Long.parseLong(now.get().value());
        return days > 0 && (before == 0 || days < before);
    }

    private static boolean isWithin(SettingView view, long number) {
        return (view.least() == null || number >= view.least()) && (view.most() == null || number <= view.most());
    }
}
