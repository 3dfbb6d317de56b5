package chat.parley.desktop.model;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.model.ConversationView;
import chat.parley.model.SupportView;
import org.jspecify.annotations.Nullable;

/** What a room is called, what for, and what is at hand in it. JavaFX thread only. */
public final class RoomProfile {

    private final ReadOnlyObjectWrapper<@Nullable String> name = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> description = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> owner;
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper exceptMentions = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper markedUnread = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<String>> pinnedMessages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable SupportView> support = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper();

    RoomProfile(ConversationView view) {
        owner = new ReadOnlyObjectWrapper<>(view.initiatedBy());
        show(view);
    }

    /** What the room is called; its value is {@code null} for one that is called after its people. */
    public ReadOnlyObjectProperty<@Nullable String> name() {
        return name.getReadOnlyProperty();
    }

    /** What the room is for; its value is {@code null} if nobody has said. */
    public ReadOnlyObjectProperty<@Nullable String> description() {
        return description.getReadOnlyProperty();
    }

    /** Id of who opened the room, or looks after it now. */
    public ReadOnlyObjectProperty<String> owner() {
        return owner.getReadOnlyProperty();
    }

    /** Whether the person keeps it at the top of the list. */
    public ReadOnlyBooleanProperty pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** Whether, while the room is muted, the person is told of what mentions them. */
    public ReadOnlyBooleanProperty exceptMentions() {
        return exceptMentions.getReadOnlyProperty();
    }

    /** Whether the person wants to be reminded of the room although they have read it. */
    public ReadOnlyBooleanProperty markedUnread() {
        return markedUnread.getReadOnlyProperty();
    }

    /** The person has been in the room again. */
    void forgetMark() {
        markedUnread.set(false);
    }

    /** Ids of the messages that are kept at hand for everybody, the latest last. */
    public ReadOnlyObjectProperty<List<String>> pinnedMessages() {
        return pinnedMessages.getReadOnlyProperty();
    }

    /** How a support conversation stands; its value is {@code null} for one that is none. */
    public ReadOnlyObjectProperty<@Nullable SupportView> support() {
        return support.getReadOnlyProperty();
    }

    /** Whether the person is no longer in it. It is shown while something written there is neither sent nor given up. */
    public ReadOnlyBooleanProperty ended() {
        return ended.getReadOnlyProperty();
    }

    void end() {
        ended.set(true);
        pinnedMessages.set(List.of());
    }

    /** As the wire has it: absent for none. */
    @Nullable
    List<String> pinnedOrNone() {
        return pinnedMessages.get().isEmpty() ? null : pinnedMessages.get();
    }

    void show(ConversationView view) {
        name.set(view.name());
        description.set(view.description());
        owner.set(view.initiatedBy());
        pinned.set(view.pinned());
        exceptMentions.set(view.exceptMentions());
        markedUnread.set(view.markedUnread());
        pinnedMessages.set(view.pinnedMessages() == null ? List.of() : view.pinnedMessages());
        support.set(view.support());
        ended.set(false);
    }
}
