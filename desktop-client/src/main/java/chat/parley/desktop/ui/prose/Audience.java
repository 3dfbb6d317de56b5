package chat.parley.desktop.ui.prose;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import chat.parley.model.Mentions;
import chat.parley.model.UserView;

/**
 * What is pointed out where a message stands: who can be mentioned there, and what is looked for.
 *
 * @param members of the room, by their {@link Mentions#key}
 * @param me the reader's id
 * @param sought words that are marked wherever they stand
 */
public record Audience(Map<String, UserView> members, String me, List<String> sought) {

    /** Where nobody can be. */
    public static final Audience NOBODY = new Audience(Map.of(), "", List.of());

    /** The people of a room. */
    public static Audience of(UserView me, Collection<UserView> others) {
        Map<String, UserView> members = new HashMap<>();
        others.forEach(each -> members.put(Mentions.key(each.username()), each));
        members.put(Mentions.key(me.username()), me);
        return new Audience(Map.copyOf(members), me.id(), List.of());
    }

    /** Somebody who looks for these words. */
    public static Audience looking(List<String> sought) {
        return new Audience(Map.of(), "", List.copyOf(sought));
    }

    /** Every mention in a text that is not code. */
    List<Mentions.Mention<UserView>> in(String text) {
        return members.isEmpty() || text.indexOf('@') < 0 ? List.of() : Mentions.in(text, members::get);
    }
}
