package chat.parley.desktop.model;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.model.ConversationView;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * A room in the list of conversations: what its row shows. One object per room for as long as the chat lives. JavaFX
 * thread only.
 */
public final class Conversation {
    private final String roomId;
    private final RoomType type;
    private final String initiatedBy;
    private final UserView me;
    private final ReadOnlyObjectWrapper<List<UserView>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> activity;
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Presence> presence = new ReadOnlyObjectWrapper<>(Presence.UNKNOWN);
    private final ObservableList<UserView> typing = FXCollections.observableArrayList();
    private final ObservableList<UserView> typingView = FXCollections.unmodifiableObservableList(typing);

    Conversation(ConversationView view, UserView me) {
        roomId = view.chatRoomId();
        type = view.roomType();
        initiatedBy = view.initiatedBy();
        this.me = me;
        activity = new ReadOnlyObjectWrapper<>(view.createdAt());
    }

    public String roomId() {
        return roomId;
    }

    public RoomType type() {
        return type;
    }

    /** Everybody in it besides oneself; empty for a support room that nobody has taken yet. */
    public ReadOnlyObjectProperty<List<UserView>> others() {
        return others.getReadOnlyProperty();
    }

    /** The other person, if there is exactly one. */
    public @Nullable UserView other() {
        return others.get().size() == 1 ? others.get().getFirst() : null;
    }

    /** The last message or the own one that waits; its value is {@code null} while nobody has written. */
    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Time of the last message, else of the room: what the list is sorted by. */
    public ReadOnlyObjectProperty<Instant> activity() {
        return activity.getReadOnlyProperty();
    }

    /** How many messages of others were not read yet. */
    public ReadOnlyLongProperty unread() {
        return unread.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty muted() {
        return muted.getReadOnlyProperty();
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
        return initiatedBy.equals(me.id());
    }
}
