package chat.parley.server.support;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.model.CannedReplyView;
import chat.parley.model.Role;
import chat.parley.model.WriteCannedReply;
import chat.parley.server.account.Caller;
import chat.parley.server.account.PersonDeleted;
import chat.parley.server.web.Conflict;
import chat.parley.server.web.Forbidden;
import chat.parley.server.web.Routes;
import org.bson.types.ObjectId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who may keep which canned reply: shared ones are for leads and admins to change, everybody of the desk has their own. */
@Component
class Phrases {

    private final CannedReplies stored;

    Phrases(CannedReplies stored) {
        this.stored = stored;
    }

    /** By shortcut. */
    List<CannedReplyView> of(Caller caller) {
        return Stream.of(CannedReply.EVERYBODY, caller.userId()).flatMap(owner -> stored.of(owner).stream())
                .map(CannedReply::view).sorted(Comparator.comparing(CannedReplyView::shortcut)).toList();
    }

    CannedReplyView write(Caller caller, WriteCannedReply wish) {
        CannedReply fresh = checked(caller, new ObjectId(), wish);
        if (stored.count(fresh.ownerId()) >= CannedReplies.MOST) {
            throw new Conflict("too-many-replies", "There are 500 canned replies already.");
        }
        stored.save(fresh);
        return fresh.view();
    }

    CannedReplyView change(Caller caller, String replyId, WriteCannedReply wish) {
        CannedReply after = checked(caller, changeable(caller, replyId).id(), wish);
        stored.save(after);
        return after.view();
    }

    void delete(Caller caller, String replyId) {
        stored.remove(changeable(caller, replyId));
    }

    @EventListener
    void forget(PersonDeleted person) {
        stored.removeAll(person.userId());
    }

    /** Somebody else's own one is not there. */
    private CannedReply changeable(Caller caller, String replyId) {
        CannedReply reply = stored.find(replyId)
                .filter(found -> found.isShared() || found.ownerId().equals(caller.userId()))
                .orElseThrow(Routes::noSuchEndpoint);
        if (reply.isShared()) {
            requireLead(caller);
        }
        return reply;
    }

    private static CannedReply checked(Caller caller, ObjectId id, WriteCannedReply wish) {
        boolean shared = Boolean.TRUE.equals(wish.shared());
        if (shared) {
            requireLead(caller);
        }
        return new CannedReply(id, shared ? CannedReply.EVERYBODY : caller.userId(), DeskText.shortcut(wish.shortcut()),
                DeskText.title(wish.title()), DeskText.text(wish.text()));
    }

    private static void requireLead(Caller caller) {
        if (caller.role() == Role.MEMBER) {
            throw new Forbidden("Only a lead or an admin may change what the whole desk has.");
        }
    }
}
