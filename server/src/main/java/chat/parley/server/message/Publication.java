package chat.parley.server.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import chat.parley.model.PostView;
import chat.parley.server.room.LastMessage;
import chat.parley.server.room.Room;
import chat.parley.server.room.RoomNotFound;
import chat.parley.server.room.RoomSummaries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows once a change of a message is stored: the room's summary, then the event. The caller holds the room, so that
 * events come in the order of the changes.
 */
@Component
class Publication {

    private final Messages messages;
    private final RoomSummaries summaries;
    private final MessageViews views;
    private final ApplicationEventPublisher events;

    Publication(Messages messages, RoomSummaries summaries, MessageViews views, ApplicationEventPublisher events) {
        this.messages = messages;
        this.summaries = summaries;
        this.views = views;
        this.events = events;
    }

    /**
     * Messages that were appended.
     *
     * @param messages by number
     * @return the posts, by message id
     * @throws RoomNotFound if the room was deleted meanwhile; then so are they
     */
    Map<String, PostView> posted(Room room, List<Message> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        long storedAt = System.nanoTime();
        long change = messages.stream().mapToLong(Message::change).max().orElseThrow();
        try {
            summaries.appended(room.id(), messages.getLast().summary(), change);
        } catch (RoomNotFound e) {
            this.messages.removeAll(room.id()); // another server has deleted the room and swept it meanwhile
            throw e;
        }
        Map<String, PostView> posts = new LinkedHashMap<>();
        views.unread(room, messages).forEach(post -> posts.put(post.postId(), post));
        posts.values().forEach(post -> events.publishEvent(new MessagePosted(room, post, storedAt)));
        return posts;
    }

    /** The post of a message that was published earlier; tells nobody. */
    PostView postedBefore(Room room, Message message) {
        return views.post(room, message);
    }

    PostView edited(Room room, Message message) {
        summaries.changed(room, message.idText(), message.summary(), message.change());
        PostView post = views.post(room, message);
        events.publishEvent(new MessageEdited(room, post));
        return post;
    }

    PostView reacted(Room room, Message message) {
        summaries.changed(room, message.idText(), message.summary(), message.change());
        PostView post = views.post(room, message);
        events.publishEvent(new MessageReacted(room, post));
        return post;
    }

    void deleted(Room room, Message message) {
        LastMessage last = messages.last(room.id()).map(Message::summary).orElse(null);
        summaries.changed(room, message.idText(), last, message.change());
        summaries.deleted(room, message.idText());
        events.publishEvent(new MessageDeleted(room, message.idText(), message.number(), message.change(),
                Objects.requireNonNull(message.deletedAt())));
    }
}
