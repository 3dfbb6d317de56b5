package chat.parley.server.support;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.model.Mentions;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import org.springframework.stereotype.Component;

/**
 * Has a case say whom its notes call in. It reads the notes that the case has not taken up, in their order, from the database; so
 * it does not matter on which server they were written, or whether that one lived to tell the case.
 */
@Component
class Calling {

    private static final int AT_ONCE = 200;
    private static final int MOST_AGENTS = 500;

    private final Casebook casebook;
    private final SupportCases cases;
    private final SupportNotes notes;
    private final People people;

    Calling(Casebook casebook, SupportCases cases, SupportNotes notes, People people) {
        this.casebook = casebook;
        this.cases = cases;
        this.notes = notes;
        this.people = people;
    }

    /** Ids of those whom a text names of all who answer customers at present, without its author's. */
    List<String> namedIn(String text, String authorId) {
        if (Mentions.keys(text).isEmpty()) {
            return List.of();
        }
        Map<String, Person> byName = people.agents(MOST_AGENTS).stream().collect(Collectors
                .toMap(agent -> Mentions.key(agent.view().username()), Function.identity(), (one, other) -> one));
        return List.copyOf(Mentions.in(text, byName::get).stream().map(mention -> mention.person().id())
                .filter(id -> !id.equals(authorId)).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The case as its notes say now. */
    SupportCase takeUp(SupportCase known) {
        return known.calling(afterNotes(known), known.updatedAt()) == known ? known : takeUp(known.roomId());
    }

    /** @throws chat.parley.server.web.NotFound if the room has no case */
    SupportCase takeUp(String roomId) {
        return casebook.change(roomId, (now, at) -> now.calling(afterNotes(now), at));
    }

    /** Somebody of the desk has seen all notes up to that version, whether or not the case has taken them up. */
    SupportCase seen(String agentId, String roomId, long version) {
        return casebook.change(roomId, (now, at) -> now.calling(afterNotes(now).seen(agentId, version), at));
    }

    /** Somebody of the desk is no more. */
    void forget(String agentId) {
        cases.calling(agentId).forEach(one -> casebook.change(one.roomId(),
                (now, at) -> now.calling(now.calls().without(agentId), at)));
    }

    private Calls afterNotes(SupportCase one) {
        List<SupportNote> newer = new ArrayList<>();
        List<SupportNote> page = notes.after(one.roomId(), one.calls().upTo(), AT_ONCE);
        newer.addAll(page);
        while (page.size() == AT_ONCE) {
            page = notes.after(one.roomId(), page.getLast().version(), AT_ONCE);
            newer.addAll(page);
        }
        return one.calls().after(newer);
    }
}
