package chat.parley.desktop.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Silence;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.RoomTitle;
import chat.parley.desktop.ui.Texts;

/**
 * Tells of new messages outside of the window: not of one's own, not of those in a silent room, not of those that are being
 * read, and of none while the person wants to be left alone. Several in one room at almost the same time are told as one; what is read, here or elsewhere, is told no longer. JavaFX
 * thread only.
 */
public final class Announcer {

    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final Chat chat;
    private final Tools tools;
    private final Predicate<Conversation> onScreen;
    private final BiConsumer<Conversation, MessageItem> open;
    private final Map<String, Told> told = new HashMap<>();
    private final Subscription following;

    /**
     * What it works with.
     *
     * @param wishes what the person wants to be told
     * @param fx runs tasks on the JavaFX thread
     */
    public record Tools(Notifier notifier, Wishes wishes, Texts texts, Timer timer, Executor fx) {}

    /**
     * What the person wants to be told on this computer, asked anew each time.
     *
     * @param anything whether anything at all
     * @param words whether what was written, and not only that something was
     */
    public record Wishes(BooleanSupplier anything, BooleanSupplier words) {}

    /** Messages of one room that stand in one notice. */
    private record Told(MessageItem first, int count, Instant latest, Subscription reading) {}

    /**
     * Begins to tell.
     *
     * @param onScreen whether that room is being looked at
     * @param open shows a message in its room; heard when the person chooses a notice
     */
    public Announcer(Chat chat, Tools tools, Predicate<Conversation> onScreen,
            BiConsumer<Conversation, MessageItem> open) {
        this.chat = chat;
        this.tools = tools;
        this.onScreen = onScreen;
        this.open = open;
        following = chat.arrivals(this::arrived).and(chat.conversations().subscribe(this::forgetGone));
    }

    /** Stops telling, and takes away what was told. */
    public void close() {
        following.unsubscribe();
        Map.copyOf(told).keySet().forEach(this::forget);
    }

    private void arrived(Conversation room, MessageItem message) {
        boolean leftAlone = chat.presence(chat.me().id()).get().quiet();
        boolean silent = switch (Silence.told(room)) {
            case ALL -> false;
            case MENTIONS -> !message.calls();
            case NOTHING -> true;
        };
        if (message.own() || message.line() != null || silent || leftAlone || !tools.wishes().anything().getAsBoolean()
                || onScreen.test(room)) {
            return;
        }
        Instant now = tools.timer().now();
        Told before = told.get(room.roomId());
        Told next = new Told(message, 1, now, untilRead(room));
        if (before != null) {
            before.reading().unsubscribe();
            if (Duration.between(before.latest(), now).compareTo(TOGETHER) <= 0) {
                next = new Told(before.first(), before.count() + 1, now, next.reading());
            }
        }
        Told standing = next;
        told.put(room.roomId(), standing);
        tools.notifier().show(notice(room, message, standing.count()),
                () -> tools.fx().execute(() -> chosen(room, standing.first())));
    }

    private Subscription untilRead(Conversation room) {
        return room.unread().subscribe((was, unread) -> {
            if (unread.longValue() == 0) {
                forget(room.roomId());
            }
        });
    }

    /** What is no longer for this person to read, as what the desk has given to somebody else. */
    private void forgetGone() {
        Map.copyOf(told).keySet().stream().filter(roomId -> chat.conversation(roomId).isEmpty()).forEach(this::forget);
    }

    private void chosen(Conversation room, MessageItem message) {
        forget(room.roomId());
        if (chat.conversation(room.roomId()).isPresent()) {
            open.accept(room, message);
        }
    }

    private void forget(String roomId) {
        Told gone = told.remove(roomId);
        if (gone != null) {
            gone.reading().unsubscribe();
            tools.notifier().withdraw(roomId);
        }
    }

    private Notice notice(Conversation room, MessageItem message, int count) {
        Texts texts = tools.texts();
        String title = RoomTitle.of(room.profile().name().get(), chat.me(), room.others().get(), room.type(), texts);
        if (count > 1) {
            return new Notice(room.roomId(), title, texts.get("notice.several", count));
        }
        boolean direct = RoomTitle.isDirect(room.profile().name().get(), chat.me(), room.others().get(), room.type());
        String from = message.author().fullName();
        return new Notice(room.roomId(), direct ? from : texts.get("notice.from", from, title),
                tools.wishes().words().getAsBoolean() ? Notice.line(message.text()) : texts.get("notice.wordless"));
    }
}
