package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.ui.RoomTitle;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.SupportPhase;
import chat.parley.model.SupportView;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/** What a room is called, and who of it is there. Follows the conversation until it is closed. JavaFX thread only. */
final class RoomHeader {

    private final Chat chat;
    private final Conversation conversation;
    private final Texts texts;
    private final RoomWords words;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final List<ReadOnlyObjectProperty<Presence>> presences = new ArrayList<>();
    private final List<Subscription> following;
    private Subscription presence = Subscription.EMPTY;

    RoomHeader(Chat chat, Conversation conversation, Texts texts, Times times) {
        this.chat = chat;
        this.conversation = conversation;
        this.texts = texts;
        words = new RoomWords(chat.me(), texts, times, title::get, userId -> "");
        following = List.of(conversation.others().subscribe((was, now) -> followPeople()),
                conversation.profile().name().subscribe((was, now) -> look()),
                conversation.muted().subscribe((was, now) -> look()),
                conversation.mutedUntil().subscribe((was, now) -> look()),
                conversation.profile().support().subscribe((was, now) -> look()),
                conversation.profile().ended().subscribe((was, now) -> look()),
                chat.connection().subscribe((was, now) -> look()), texts.wording().subscribe((was, now) -> look()));
        followPeople();
    }

    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** The line below the title: who is there, and whether one is spared what is said. */
    ReadOnlyStringProperty line() {
        return line.getReadOnlyProperty();
    }

    /** Whether the room looks like the one other person in it. */
    boolean direct() {
        return RoomTitle.isDirect(conversation.profile().name().get(), chat.me(), others(), conversation.type());
    }

    /** Whether it is with the desk, and settled; writing then takes it up again. */
    boolean settled() {
        SupportView support = conversation.profile().support().get();
        return support != null && support.status() == SupportPhase.RESOLVED && chat.me().type() != UserType.SUPPORT;
    }

    String roomId() {
        return conversation.roomId();
    }

    List<UserView> others() {
        return conversation.others().get();
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
        presence.unsubscribe();
    }

    private void followPeople() {
        presence.unsubscribe();
        presences.clear();
        others().forEach(person -> presences.add(chat.presence(person.id())));
        presence = presences.stream().map(each -> each.subscribe((was, now) -> look())).reduce(Subscription.EMPTY,
                Subscription::and);
        look();
    }

    private void look() {
        title.set(RoomTitle.of(conversation.profile().name().get(), chat.me(), others(), conversation.type(), texts));
        String silence = words.silence(conversation.muted().get(), conversation.mutedUntil().get());
        line.set(Stream.of(nowLine(), silence).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private String nowLine() {
        if (conversation.profile().ended().get()) {
            return ""; // who is there is no business of theirs any more
        }
        boolean online = chat.connection().get().online();
        SupportView support = conversation.profile().support().get();
        if (support != null && chat.me().type() != UserType.SUPPORT) {
            return words.support(support);
        }
        if (others().isEmpty() && conversation.profile().name().get() == null) {
            return texts.get("room.desk.waiting");
        }
        if (direct()) {
            return online ? words.presence(presences.getFirst().get()) : "";
        }
        long there = presences.stream().filter(each -> each.get().online()).count();
        return words.members(others().size() + 1, online ? (int) there + 1 : 0);
    }
}
