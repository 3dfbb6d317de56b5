package chat.parley.server.live;

import java.util.List;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.draft.DraftChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a person's devices, and nobody else, what they have begun to write on another. */
@Component
class OwnDrafts {

    private final Broadcast broadcast;

    OwnDrafts(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @EventListener
    void changed(DraftChanged event) {
        broadcast.aboutRoom(event.draft().roomId(), List.of(event.userId()), new ServerFrame.DraftKept(event.draft()));
    }
}
