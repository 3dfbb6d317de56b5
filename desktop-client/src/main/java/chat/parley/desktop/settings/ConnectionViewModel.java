package chat.parley.desktop.settings;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.FoundServer;
import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Which server one is at, and how it is reached: asked when the connection comes, and whenever one likes. JavaFX thread only. */
final class ConnectionViewModel {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);
    /** From here on nobody counts in minutes. */
    private static final Duration HOURS = Duration.ofHours(2);

    private final Chat chat;
    private final SignIn signIn;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable FoundServer> found = new ReadOnlyObjectWrapper<>();
    private final Subscription following;

    ConnectionViewModel(Chat chat, SignIn signIn, Texts texts) {
        this.chat = chat;
        this.signIn = signIn;
        this.texts = texts;
        following = chat.connection().subscribe(now -> {
            if (now.online()) {
                measure();
            }
        });
    }

    /** Whether there is a connection. */
    ObservableValue<Boolean> online() {
        return chat.connection().map(ConnectionState::online);
    }

    /** What the server said of itself last; {@code null} until it did. */
    ReadOnlyObjectProperty<@Nullable FoundServer> found() {
        return found.getReadOnlyProperty();
    }

    /** The address of the server, with its name and version once it has said them. */
    String server() {
        FoundServer there = found.get();
        return there == null
                ? chat.address().toString()
                : texts.get("settings.server.words", there.server().name(), there.server().version(), chat.address());
    }

    /** How it is reached, in words. */
    String reached() {
        return switch (chat.connection().get()) {
            case ConnectionState.Online() -> {
                FoundServer there = found.get();
                yield there == null
                        ? texts.get("presence.online")
                        : texts.get("settings.reached.in", there.latency().toMillis());
            }
            case ConnectionState.Connecting() -> texts.get("banner.trying");
            case ConnectionState.Offline(_, ConnectionState.Why why) -> texts.get(switch (why) {
                case AWAY -> "banner.offline";
                case RESTARTING -> "banner.restarting";
                case DISTRUSTED -> "banner.untrusted";
            });
            case ConnectionState.SignedOut() -> texts.get("signedOut");
            case ConnectionState.Closed() -> texts.get("banner.offline");
        };
    }

    /** That the clock of this computer is wrong, or the server's; empty if they agree. */
    String clock() {
        Duration ahead = chat.clockAhead().get();
        Duration off = ahead.abs();
        if (off.compareTo(CLOCK_TOLERANCE) <= 0) {
            return "";
        }
        String way = ahead.isNegative() ? "settings.clock.behind." : "settings.clock.ahead.";
        return off.compareTo(HOURS) < 0
                ? texts.get(way + "minutes", off.toMinutes())
                : texts.get(way + "hours", off.toHours());
    }

    /** Asks the server anew, or tries to reach it. */
    void tryNow() {
        if (chat.connection().get().online()) {
            measure();
        } else {
            chat.tryNow();
        }
    }

    void close() {
        following.unsubscribe();
    }

    private void measure() {
        signIn.find(chat.address().toString()).thenAccept(found::set);
    }
}
