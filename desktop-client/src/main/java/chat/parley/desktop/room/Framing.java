package chat.parley.desktop.room;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Room;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.RoomTitle;
import chat.parley.model.RoomType;

/** What the rows of an open room depend on besides their messages, as it is now. JavaFX thread only. */
final class Framing {

    private static final Duration DIVIDER_STAYS = Duration.ofSeconds(10);

    private final Chat chat;
    private final Conversation conversation;
    private final Room room;
    private final Timer timer;
    private final BooleanSupplier atStart;
    private final Runnable changed;
    private final Outages outages = new Outages();
    private final long unreadAtOpening;
    private boolean dividerOver;
    private Runnable callOff = () -> {};

    /**
     * Of that room, as it is opened.
     *
     * @param atStart whether the first row is the first of the room
     * @param changed runs when something has changed by itself
     */
    Framing(Chat chat, Room room, Timer timer, BooleanSupplier atStart, Runnable changed) {
        this.chat = chat;
        this.room = room;
        this.timer = timer;
        this.atStart = atStart;
        this.changed = changed;
        conversation = room.conversation();
        unreadAtOpening = conversation.unread().get();
    }

    /** Takes note of what has happened in the room and to the connection. */
    void look() {
        outages.look(chat.lostAt(), room.messages());
        if (!dividerOver && room.firstUnread().get() > 0) {
            callOff.run();
            if (conversation.unread().get() == 0) {
                callOff = timer.after(DIVIDER_STAYS, this::endDivider);
            }
        }
    }

    TimelineFrame now() {
        boolean ended = conversation.profile().ended().get();
        return new TimelineFrame(
                conversation.type() != RoomType.CONSUMER_TO_SUPPORT
                        && RoomTitle.isDirect(conversation.profile().name().get(), chat.me(),
                                conversation.others().get(), conversation.type()),
                atStart.getAsBoolean() && !ended, dividerOver ? 0 : room.firstUnread().get(), unreadAtOpening,
                earlier(ended), outages.lines());
    }

    /** Nothing more changes by itself. */
    void close() {
        callOff.run();
    }

    private TimelineFrame.Earlier earlier(boolean ended) {
        if (ended || atStart.getAsBoolean()) {
            return TimelineFrame.Earlier.NONE;
        }
        return chat.connection().get().online() ? TimelineFrame.Earlier.LOADING : TimelineFrame.Earlier.AWAY;
    }

    private void endDivider() {
        dividerOver = true;
        changed.run();
    }
}
