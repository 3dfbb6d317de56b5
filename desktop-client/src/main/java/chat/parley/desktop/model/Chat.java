package chat.parley.desktop.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ServerLink;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;

/**
 * One signed-in person on one server. It connects by itself and stays connected until it is closed or signed out.
 * JavaFX thread only; nothing here blocks, and every future completes on that thread, failing with {@link ApiFailure}.
 */
public final class Chat {
    private final UserView me;
    private final ServerLink server;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<ConnectionState> connection = new ReadOnlyObjectWrapper<>(
            new ConnectionState.Connecting());
    private final ObservableList<Conversation> conversations = FXCollections.observableArrayList();
    private final ObservableList<Conversation> conversationsView = FXCollections
            .unmodifiableObservableList(conversations);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper totalUnread = new ReadOnlyLongWrapper();

    Chat(UserView me, ServerLink server, Threads threads) {
        this.me = me;
        this.server = server;
        this.threads = threads;
    }

    public UserView me() {
        return me;
    }

    public ReadOnlyObjectProperty<ConnectionState> connection() {
        return connection.getReadOnlyProperty();
    }

    /** Tries to connect at once instead of when the next try is due. */
    public void tryNow() {}

    /** All conversations, latest activity first. They come page by page; a row moves when something happens in it. */
    public ObservableList<Conversation> conversations() {
        return conversationsView;
    }

    /** Whether the first page of conversations is there: an empty list then means that there are none. */
    public ReadOnlyBooleanProperty conversationsLoaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Unread messages of all conversations that are not muted. */
    public ReadOnlyLongProperty totalUnread() {
        return totalUnread.getReadOnlyProperty();
    }

    public Optional<Conversation> conversation(String roomId) {
        return conversations.stream().filter(each -> each.roomId().equals(roomId)).findFirst();
    }

    /** The messages of a conversation: always the same object for the same conversation. */
    public Room room(Conversation conversation) {
        return new Room(conversation);
    }

    /** Finds or makes the conversation of these people and oneself; for support, nobody need be named. */
    public CompletableFuture<Conversation> start(List<UserView> people, RoomType type) {
        return new CompletableFuture<>();
    }

    /** People to talk to whose name matches, without oneself; everybody for an empty query. Page 0 is the first. */
    public CompletableFuture<List<UserView>> findPeople(String query, int page) {
        return threads.ask(() -> server.api().people(query, page, 50).stream()
                .filter(person -> !person.id().equals(me.id())).toList());
    }

    /** Deletes the conversation with all its messages, for everybody. */
    public CompletableFuture<Void> delete(Conversation conversation) {
        return new CompletableFuture<>();
    }

    /** Silences a conversation until it is lifted, or lifts that. */
    public CompletableFuture<Void> mute(Conversation conversation, boolean muted) {
        return new CompletableFuture<>();
    }

    /** Whether that person is there. Always the same property for the same person. */
    public ReadOnlyObjectProperty<Presence> presence(String userId) {
        return new ReadOnlyObjectWrapper<>(Presence.UNKNOWN).getReadOnlyProperty();
    }

    /** Ends the session here and on the server, as far as it can be reached. Always completes normally. */
    public CompletableFuture<Void> signOut() {
        return new CompletableFuture<>();
    }

    /** Disconnects; the session stays good for the next start of the app. */
    public void close() {}
}
