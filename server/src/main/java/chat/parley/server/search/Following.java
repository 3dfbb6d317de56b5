package chat.parley.server.search;

import chat.parley.server.message.MessageDeleted;
import chat.parley.server.message.MessageEdited;
import chat.parley.server.message.MessagePosted;
import chat.parley.server.room.RoomDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the index in which rooms something happened on this server. What happened is read from the database. */
@Component
class Following {

    private final Indexing indexing;

    Following(Indexing indexing) {
        this.indexing = indexing;
    }

    @EventListener
    void posted(MessagePosted posted) {
        indexing.changed(posted.room().id());
    }

    @EventListener
    void edited(MessageEdited edited) {
        indexing.changed(edited.room().id());
    }

    @EventListener
    void deleted(MessageDeleted deleted) {
        indexing.changed(deleted.room().id());
    }

    /** Nobody can find anything in it from now on, as nobody is a member; the index lets go of it a little later. */
    @EventListener
    void deleted(RoomDeleted deleted) {
        indexing.changed(deleted.room().id());
    }
}
