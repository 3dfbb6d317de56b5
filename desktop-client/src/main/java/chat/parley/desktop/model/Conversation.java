package chat.parley.desktop.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.store.Outgoing;
import chat.parley.model.AttachmentView;
import chat.parley.model.ConversationView;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * A room in the list of conversations: what its row shows. One object per room for as long as the chat lives. JavaFX
 * thread only.
 */
public final class Conversation {
    /** Whoever looks, on whatever device, sees the people of a room in the same order. */
    private static final Comparator<UserView> BY_NAME = Comparator.comparing(UserView::fullName,
            String.CASE_INSENSITIVE_ORDER).thenComparing(UserView::id);

    private static final int LONGEST_PREVIEW = 1_000;

    private final String roomId;
    private final RoomType type;
    private final UserView me;
    private final RoomProfile profile;
    private final ReadOnlyObjectWrapper<List<UserView>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper joined = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> activity;
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper mentions = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Instant> mutedUntil = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Presence> presence = new ReadOnlyObjectWrapper<>(Presence.UNKNOWN);
    private final List<Outgoing> unsent = new ArrayList<>();
    private Instant created;
    private @Nullable MessageItem last;
    private List<AttachmentView> filesOfLast = List.of();
    private long changeOfLast;
    private long lastPlace;
    private long lastNumber;
    private long lastChange;
    private long readUpTo;
    private final ObservableList<UserView> typing = FXCollections.observableArrayList();
    private final ObservableList<UserView> typingView = FXCollections.unmodifiableObservableList(typing);

    Conversation(ConversationView view, UserView me) {
        roomId = view.chatRoomId();
        type = view.roomType();
        profile = new RoomProfile(view);
        this.me = me;
        created = view.createdAt();
        activity = new ReadOnlyObjectWrapper<>(created);
        show(view);
    }

    public String roomId() {
        return roomId;
    }

    public RoomType type() {
        return type;
    }

    /** What the room is called, and what is at hand in it. */
    public RoomProfile profile() {
        return profile;
    }

    /** Everybody in it besides oneself, by name; empty for a support room that nobody has taken yet. */
    public ReadOnlyObjectProperty<List<UserView>> others() {
        return others.getReadOnlyProperty();
    }

    /** Whether the person is in it; somebody of the support desk may also read what others answer. */
    public ReadOnlyBooleanProperty joined() {
        return joined.getReadOnlyProperty();
    }

    /** The other person, if there is exactly one. */
    public @Nullable UserView other() {
        return others.get().size() == 1 ? others.get().getFirst() : null;
    }

    /** The last message or the own one that waits; its value is {@code null} while nobody has written. */
    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Time of what the preview shows, else of the room. For one's own message that waits, by this computer's clock. */
    public ReadOnlyObjectProperty<Instant> activity() {
        return activity.getReadOnlyProperty();
    }

    /** How many messages of others were not read yet. */
    public ReadOnlyLongProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /** Whether there is a reason to look: something that was not read, or the person's own mark. */
    public boolean waits() {
        return unread.get() > 0 || profile.markedUnread().get();
    }

    /** How many of those mention the person. */
    public ReadOnlyLongProperty mentions() {
        return mentions.getReadOnlyProperty();
    }

    /** Whether the person is spared what is said there, now. */
    public ReadOnlyBooleanProperty muted() {
        return muted.getReadOnlyProperty();
    }

    /** When that ends by itself; {@code null} if it does not, or if it is not muted. */
    public ReadOnlyObjectProperty<@Nullable Instant> mutedUntil() {
        return mutedUntil.getReadOnlyProperty();
    }

    /** Who is writing at this moment, in the order they began. */
    public ObservableList<UserView> typing() {
        return typingView;
    }

    /** Whether the other is there; {@link Presence#UNKNOWN} unless there is exactly one other. */
    public ReadOnlyObjectProperty<Presence> presence() {
        return presence.getReadOnlyProperty();
    }

    /** Whether the person may delete the room: only who opened it may. */
    public boolean deletable() {
        return profile.owner().get().equals(me.id());
    }

    static boolean isMember(ConversationView view, UserView person) {
        return view.roomInfo().stream().anyMatch(each -> each.id().equals(person.id()));
    }

    /** Whether more was heard of the room than that view tells. */
    boolean ahead(ConversationView view) {
        return lastChange > view.lastChange();
    }

    /** Takes in what the server says of it, except for a position of reading that is already further here. */
    void show(ConversationView view) {
        joined.set(isMember(view, me));
        others.set(view.roomInfo().stream().filter(person -> !person.id().equals(me.id())).sorted(BY_NAME).toList());
        profile.show(view);
        mutedUntil.set(view.muted() ? view.mutedUntil() : null);
        muted.set(view.muted());
        lastNumber = view.lastNumber();
        lastChange = view.lastChange();
        if (view.readUpTo() >= readUpTo) {
            readUpTo = view.readUpTo();
            unread.set(joined.get() ? Math.max(0, view.unread()) : 0);
            mentions.set(joined.get() ? Math.max(0, view.mentions()) : 0);
        }
        last = lastMessage(view);
        filesOfLast = view.attachments();
        changeOfLast = view.lastChange();
        created = view.createdAt();
        refresh();
    }

    /** Whatever the server says of it next holds. */
    void distrust() {
        readUpTo = 0;
        lastChange = 0;
        changeOfLast = 0;
    }

    /** The person is no longer in it: nothing is shown but what they wrote and the server does not have. */
    void end() {
        profile.end();
        last = null;
        unread.set(0);
        mentions.set(0);
        typing.clear();
        refresh();
    }

    void endMute() {
        mutedUntil.set(null);
        muted.set(false);
    }

    /** Somebody posted. */
    void posted(MessageView view) {
        if (view.number() > lastNumber) {
            lastNumber = view.number();
            last = MessageItem.stored(view, me);
            filesOfLast = view.attachments();
            changeOfLast = view.change();
            if (last.counts() && joined.get() && view.number() > readUpTo) {
                unread.set(unread.get() + 1);
                mentions.set(mentions.get() + (last.calls() ? 1 : 0));
            }
        }
        lastChange = Math.max(lastChange, view.change());
        typing.removeIf(person -> person.id().equals(view.postedByUser().id()));
        refresh();
    }

    void edited(MessageView view) {
        if (last != null && view.id().equals(last.id()) && view.change() > changeOfLast) {
            changeOfLast = view.change();
            last = MessageItem.stored(view, me).readBy(last.readBy());
            filesOfLast = view.attachments();
        }
        lastChange = Math.max(lastChange, view.change());
        refresh();
    }

    /** Another person has read up to there. */
    void readByOther(ReadReceipt receipt, long upTo) {
        if (last != null && last.number() <= upTo) {
            last = last.readBy(List.of(receipt));
            refresh();
        }
    }

    /** The person has read up to there, here or elsewhere, which leaves so many unread. */
    void readUpTo(long number, long left, long mentionsLeft) {
        if (number > readUpTo) {
            profile.forgetMark();
            readUpTo = number;
            unread.set(left);
            mentions.set(mentionsLeft);
        }
    }

    UserView me() {
        return me;
    }

    long lastNumber() {
        return lastNumber;
    }

    long lastChange() {
        return lastChange;
    }

    /** Number up to which the person has read, on whatever device. */
    public long readUpTo() {
        return readUpTo;
    }

    /**
     * Shows a message that waits or was refused.
     *
     * @param place grows with each that is shown, whatever the clock says
     */
    void showUnsent(Outgoing message, long place) {
        lastPlace = place;
        unsent.removeIf(known -> known.clientId().equals(message.clientId()));
        unsent.add(message);
        refresh();
    }

    void removeUnsent(Outgoing message) {
        if (unsent.removeIf(known -> known.clientId().equals(message.clientId()))) {
            refresh();
        }
    }

    void follow(Presences presences) {
        others.addListener((_, _, _) -> followOther(presences));
        followOther(presences);
    }

    private void followOther(Presences presences) {
        UserView other = other();
        presence.unbind();
        if (other == null) {
            presence.set(Presence.UNKNOWN);
        } else {
            presence.bind(presences.of(other.id()));
        }
    }

    void typing(UserView person, boolean writing) {
        boolean known = typing.stream().anyMatch(each -> each.id().equals(person.id()));
        if (writing && !known && !profile.ended().get()) {
            typing.add(person);
        } else if (!writing && known) {
            typing.removeIf(each -> each.id().equals(person.id()));
        }
    }

    /** Nobody is known to be writing without a connection. */
    void nobodyTypes() {
        typing.clear();
    }

    @Nullable
    UserView member(String userId) {
        return userId.equals(me.id())
                ? me
                : others.get().stream().filter(person -> person.id().equals(userId)).findFirst().orElse(null);
    }

    /** As the server would tell it now, as far as is known. */
    ConversationView view() {
        List<UserView> members = Stream.concat(others.get().stream(), joined.get() ? Stream.of(me) : Stream.empty())
                .toList();
        MessageItem shown = last;
        return new ConversationView(roomId, roomId, shown == null ? null : shown.id(),
                shown == null ? null : new MessageBody(shown.text()),
                shown == null ? null : shown.line() == null ? "text" : "line",
                shown == null ? null : shown.author(), shown == null ? List.of() : shown.readBy(), members,
                shown == null ? created : shown.time(), type, unread.get(), lastNumber, lastChange, readUpTo,
                muted.get(), mutedUntil.get(), profile.owner().get(), profile.name().get(),
                profile.description().get(), shown == null ? null : shown.line(),
                shown == null ? List.of() : filesOfLast, profile.pinned().get(),
                profile.pinnedOrNone(), mentions.get(), profile.markedUnread().get(),
                profile.exceptMentions().get(), profile.support().get());
    }

    private @Nullable MessageItem lastMessage(ConversationView view) {
        if (view.messageId() == null || view.message() == null || view.postedByUser() == null) {
            return null;
        }
        // The number of the last message that is not deleted is not told; the newest change covers every edit so far.
        return MessageItem.stored(new MessageView(view.messageId(), roomId, beginning(view.message()), "text",
                view.postedByUser(), view.readByRecipients(), view.lastNumber(), view.lastChange(), null, null,
                view.createdAt(), view.createdAt(), null, null, view.line(), view.attachments(), null, null), me);
    }

    /** As much as a row can show: of thousands of rooms the whole would take much memory. */
    private static MessageBody beginning(MessageBody whole) {
        String text = whole.messageText();
        return text.length() <= LONGEST_PREVIEW ? whole : new MessageBody(text.substring(0, LONGEST_PREVIEW));
    }

    /** Where it stands by what was written here and waits: the latest highest, 0 if nothing waits. */
    long waitingPlace() {
        return unsent.stream().anyMatch(message -> message.refusal() == null) ? lastPlace : 0;
    }

    /** Time of the last message that the server has, else of the room: by the server's clock. */
    Instant serverActivity() {
        return last == null ? created : last.time();
    }

    private void refresh() {
        Outgoing waiting = unsent.stream().filter(message -> message.refusal() != null).findFirst()
                .orElse(unsent.isEmpty() ? null : unsent.getLast());
        MessageItem shown = waiting == null ? last : MessageItem.unsent(waiting, me);
        preview.set(shown == null
                ? null
                : new Preview(shown.author(), shown.own(), shown.text(), shown.delivery(),
                        shown.line(), shown.files()));
        activity.set(waiting == null ? serverActivity() : waiting.writtenAt());
    }
}
