package chat.parley.server.support;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import chat.parley.server.message.Staffing;
import chat.parley.server.room.RoomNotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has rooms follow what the desk decided. The case is changed first and says that its room is still to follow, so that
 * whatever a crash cuts short is done by whoever looks next.
 */
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final SupportCases cases;
    private final Staffing staffing;

    Settling(SupportCases cases, Staffing staffing) {
        this.cases = cases;
        this.staffing = staffing;
    }

    /**
     * Not to be called while a room is held. Another server may decide anew and settle that at the same moment: whoever is last
     * to write looks once more whether it was the newest decision that they followed.
     */
    void settle(String roomId) {
        try {
            SupportCase followed = follow(roomId);
            SupportCase now = find(roomId);
            while (now.decision() != followed.decision()) {
                followed = follow(roomId);
                now = find(roomId);
            }
            cases.settled(followed);
        } catch (RoomNotFound e) {
            cases.remove(roomId);
        }
    }

    /** The same, without waiting for it. */
    void settleSoon(SupportCase one) {
        if (one.isUnsettled()) {
            Thread.ofVirtual().name("support-settling").start(() -> tryTo(one.roomId()));
        }
    }

    void tryTo(String roomId) {
        try {
            settle(roomId);
        } catch (RuntimeException e) {
            log.warn("A support room did not follow its case; this is tried again: {}", e.toString());
        }
    }

    private SupportCase follow(String roomId) {
        var read = new AtomicReference<SupportCase>();
        staffing.settle(roomId, () -> decision(read.updateAndGet(_ -> find(roomId))));
        return Objects.requireNonNull(read.get(), "It was read to decide");
    }

    private static Staffing.Decision decision(SupportCase one) {
        return new Staffing.Decision(Set.copyOf(one.agentIds()), one.standing().isResolved(), one.standing().byId());
    }

    /** A case goes with its room. */
    private SupportCase find(String roomId) {
        return cases.find(roomId).orElseThrow(RoomNotFound::new);
    }
}
