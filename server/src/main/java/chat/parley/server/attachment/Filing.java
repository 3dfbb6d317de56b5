package chat.parley.server.attachment;

import java.util.List;

import chat.parley.model.AttachmentView;
import chat.parley.server.message.MessageDeleted;
import chat.parley.server.message.MessagePosted;
import chat.parley.server.message.RoomSwept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Follows what becomes of messages, before anybody is told of it. A failure here must not look like one of the message, which
 * is stored: it is logged, and {@link AttachmentSweep} makes up for it.
 */
@Component
class Filing {

    private static final Logger log = LoggerFactory.getLogger(Filing.class);

    private final StoredFiles files;
    private final Reservations reservations;
    private final Disposal disposal;

    Filing(StoredFiles files, Reservations reservations, Disposal disposal) {
        this.files = files;
        this.reservations = reservations;
        this.disposal = disposal;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void posted(MessagePosted event) {
        var post = event.post();
        attempt("post", () -> reservations.posted(post.chatRoomId(), post.postId(), post.number(), post.createdAt(),
                post.attachments().stream().map(AttachmentView::id).toList()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void deleted(MessageDeleted event) {
        attempt("delete", () -> removeWithMessages(List.of(event.messageId())));
    }

    /** Told again until it is done. */
    @EventListener
    void swept(RoomSwept event) {
        files.ofRoom(event.roomId()).forEach(this::remove);
    }

    void removeWithMessages(List<String> messageIds) {
        files.ofMessages(messageIds).forEach(this::remove);
    }

    private void remove(StoredFile file) {
        if (files.remove(file)) {
            disposal.dispose(file);
        }
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("The files of a message could not follow it ({}); this is made up for: {}", what, e.toString());
        }
    }
}
