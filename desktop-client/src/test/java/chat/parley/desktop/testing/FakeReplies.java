package chat.parley.desktop.testing;

import java.util.ArrayList;
import java.util.List;

import chat.parley.model.CannedReplyView;
import chat.parley.model.Role;
import chat.parley.model.UserView;
import chat.parley.model.WriteCannedReply;
import org.jspecify.annotations.Nullable;

/** The canned replies of a desk, with the rules of the server: own ones are one's own, shared ones for leads to write. */
public final class FakeReplies {

    private final List<CannedReplyView> all = new ArrayList<>();
    private int made;

    /** One that everybody has. */
    public void share(String shortcut, String title, String text) {
        all.add(new CannedReplyView("reply-" + made++, shortcut, title, text, true, null));
    }

    /** One of that person's own. */
    public void keep(UserView person, String shortcut, String title, String text) {
        write(person, null, new WriteCannedReply(shortcut, title, text, false));
    }

    /** Nobody has any more. */
    public void clear() {
        all.clear();
    }

    /** What that person may use. */
    public List<CannedReplyView> of(UserView person) {
        return all.stream().filter(reply -> reply.shared() || person.id().equals(reply.ownerId())).toList();
    }

    CannedReplyView write(UserView person, @Nullable String replyId, WriteCannedReply wish) {
        boolean shared = Boolean.TRUE.equals(wish.shared());
        if (shared && !leads(person)) {
            throw FakeDesk.refusal(403, "forbidden", null);
        }
        CannedReplyView before = replyId == null ? null : changeable(person, replyId);
        CannedReplyView after = new CannedReplyView(replyId == null ? "reply-" + made++ : replyId,
                String.valueOf(wish.shortcut()), String.valueOf(wish.title()), String.valueOf(wish.text()), shared,
                shared ? null : person.id());
        if (of(person).stream().anyMatch(each -> each != before && each.shared() == shared
                && each.shortcut().equals(after.shortcut()))) {
            throw FakeDesk.refusal(409, "shortcut-taken", null);
        }
        if (before == null) {
            all.add(after);
        } else {
            all.set(all.indexOf(before), after);
        }
        return after;
    }

    CannedReplyView delete(UserView person, String replyId) {
        CannedReplyView gone = changeable(person, replyId);
        all.remove(gone);
        return gone;
    }

    private CannedReplyView changeable(UserView person, String replyId) {
        CannedReplyView found = of(person).stream().filter(reply -> reply.replyId().equals(replyId)).findFirst()
                .orElseThrow(() -> FakeDesk.refusal(404, "not-found", null));
        if (found.shared() && !leads(person)) {
            throw FakeDesk.refusal(403, "forbidden", null);
        }
        return found;
    }

    private static boolean leads(UserView person) {
        return person.role() != null && person.role() != Role.MEMBER;
    }
}
