package chat.parley.server.live;

import chat.parley.model.live.ServerFrame;
import chat.parley.server.support.AgentChanged;
import chat.parley.server.support.AgentNoticed;
import chat.parley.server.support.CaseChanged;
import chat.parley.server.support.NoteChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the desk, and nobody else, what happens to its cases and notes. */
@Component
class DeskEvents {

    private final Broadcast broadcast;

    DeskEvents(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @EventListener
    void changed(CaseChanged event) {
        broadcast.toDesk(new ServerFrame.SupportCase(event.view()));
    }

    @EventListener
    void changed(NoteChanged event) {
        broadcast.toDesk(new ServerFrame.SupportNote(event.note()));
    }

    @EventListener
    void changed(AgentChanged event) {
        broadcast.toDesk(new ServerFrame.SupportAgent(event.agent()));
    }

    @EventListener
    void noticed(AgentNoticed event) {
        broadcast.toDeskHere(new ServerFrame.SupportAgent(event.agent()));
    }
}
