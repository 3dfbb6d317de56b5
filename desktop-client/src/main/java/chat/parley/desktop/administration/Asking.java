package chat.parley.desktop.administration;

import java.time.Duration;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Timer;

/** When a list is asked for by itself: once who looks for something stops typing, and when the server is back while they look. */
final class Asking {

    private static final Duration TYPING = Duration.ofMillis(250);

    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableValue<Boolean> online;
    private final Subscription following;
    private boolean shown;
    private Runnable callOff = () -> {};

    /**
     * Nothing is asked before somebody looks.
     *
     * @param typed asks for what is typed now
     * @param back asks for what is shown once more
     */
    Asking(Chat chat, Timer timer, Runnable typed, Runnable back) {
        online = chat.connection().map(ConnectionState::online);
        following = Subscription.combine(words.subscribe((_, _) -> {
            callOff.run();
            callOff = timer.after(TYPING, typed);
        }), online.subscribe(there -> {
            if (there && shown) {
                back.run();
            }
        }));
    }

    /** What is looked for, as it is typed. */
    StringProperty words() {
        return words;
    }

    ObservableValue<Boolean> online() {
        return online;
    }

    /** Whether somebody looks. */
    void shown(boolean now) {
        shown = now;
    }

    /** It is asked for at this moment: what was typed is asked for with it. */
    void now() {
        callOff.run();
    }

    void close() {
        callOff.run();
        following.unsubscribe();
    }
}
