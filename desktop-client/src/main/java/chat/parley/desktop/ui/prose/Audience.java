package chat.parley.desktop.ui.prose;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import chat.parley.model.Mentions;
import chat.parley.model.UserView;

/**
 * Who can be mentioned where a message stands.
 *
 * @param members of the room, by their {@link Mentions#key}
 * @param me the reader's id
 */
public record Audience(Map<String, UserView> members, String me) {

    /** Where nobody can be. */
    public static final Audience NOBODY = new Audience(Map.of(), "");

    /** The people of a room. */
    public static Audience of(UserView me, Collection<UserView> others) {
        Map<String, UserView> members = new HashMap<>();
        others.forEach(each -> members.put(Mentions.key(each.username()), each));
        members.put(Mentions.key(me.username()), me);
        return new Audience(Map.copyOf(members), me.id());
    }

    /** Every mention in a text that is not code. */
    List<Mentions.Mention<UserView>> in(String text) {
        return members.isEmpty() || text.indexOf('@') < 0 ? List.of() : Mentions.in(text, members::get);
    }
}
