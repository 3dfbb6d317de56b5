package chat.parley.desktop.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.model.Silence;
import chat.parley.desktop.ui.RoomTitle;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** What there is to know about one conversation, until {@link #close}. JavaFX thread only. */
public final class DetailsViewModel {

    private final Chat chat;
    private final Conversation conversation;
    private final Texts texts;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final Subscription following;

    /** What there is to know about that conversation. */
    public DetailsViewModel(Chat chat, Conversation conversation, Texts texts) {
        this.chat = chat;
        this.conversation = conversation;
        this.texts = texts;
        following = Subscription.combine(conversation.profile().name().subscribe(this::look),
                conversation.others().subscribe(this::look), conversation.profile().owner().subscribe(this::look),
                texts.wording().subscribe(this::look));
        look();
    }

    /** Lets go of the conversation. */
    public void close() {
        following.unsubscribe();
    }

    Conversation conversation() {
        return conversation;
    }

    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable String> description() {
        return conversation.profile().description();
    }

    /** The owner first, then the others by name, oneself last. */
    ObservableList<Member> members() {
        return members;
    }

    /** Whether it is a room with a name, whose people may change. */
    boolean isRoom() {
        return conversation.profile().name().get() != null;
    }

    /** The other, if it is a conversation of two. */
    @Nullable
    UserView other() {
        return RoomTitle.isDirect(conversation.profile().name().get(), chat.me(), conversation.others().get(),
                conversation.type()) ? conversation.other() : null;
    }

    ObservableValue<Boolean> online() {
        return chat.connection().map(state -> state.online());
    }

    ReadOnlyObjectProperty<Presence> presence(UserView person) {
        return chat.presence(person.id());
    }

    boolean isMe(UserView person) {
        return person.id().equals(chat.me().id());
    }

    /** Whether the person may send that one away. */
    boolean mayRemove(Member member) {
        return isRoom() && conversation.profile().owner().get().equals(chat.me().id()) && !member.self();
    }

    /** Changes what differs; completes once all of it is done. */
    CompletableFuture<Void> change(String name, String description) {
        CompletableFuture<Void> renamed = name.strip().equals(conversation.profile().name().get())
                ? CompletableFuture.completedFuture(null)
                : chat.membership().rename(conversation, name);
        String before = conversation.profile().description().get();
        return description.strip().equals(before == null ? "" : before)
                ? renamed
                : renamed.thenCompose(_ -> chat.membership().describe(conversation, description));
    }

    CompletableFuture<Void> remove(UserView person) {
        return chat.membership().remove(conversation, person);
    }

    CompletableFuture<Void> leave() {
        return chat.membership().leave(conversation);
    }

    CompletableFuture<Void> mute(@Nullable Instant until) {
        return chat.silence().mute(conversation, until);
    }

    CompletableFuture<Void> tell(Silence.Told what) {
        return chat.silence().tell(conversation, what);
    }

    CompletableFuture<Void> unmute() {
        return chat.silence().unmute(conversation);
    }

    private void look() {
        title.set(RoomTitle.of(conversation.profile().name().get(), chat.me(), conversation.others().get(),
                conversation.type(), texts));
        List<Member> all = new ArrayList<>(Stream.concat(conversation.others().get().stream(), Stream.of(chat.me()))
                .map(person -> new Member(person, isRoom() && person.id().equals(conversation.profile().owner().get()),
                        isMe(person)))
                .toList());
        all.sort(Comparator.comparing(Member::owner).reversed()); // stable: the others are in order already
        if (!all.equals(members)) {
            members.setAll(all);
        }
    }
}
