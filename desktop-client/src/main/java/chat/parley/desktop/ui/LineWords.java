package chat.parley.desktop.ui;

import java.util.List;

import chat.parley.model.RoomLine;
import chat.parley.model.UserView;

/** What happened to a room, as a sentence in the person's language of now. */
public record LineWords(UserView me, Texts texts) {

    /** “Nadya added Tom”, “You named the room Workshop”. */
    public String of(UserView who, RoomLine line) {
        return switch (line) {
            case RoomLine.Created(var name) -> say("line.created", who, name);
            case RoomLine.Renamed(var name) -> say("line.renamed", who, name);
            case RoomLine.Described(var words) -> say(words == null ? "line.undescribed" : "line.described", who);
            case RoomLine.Added(var people) -> say("line.added", who, names(people));
            case RoomLine.Removed(var people) -> say("line.removed", who, names(people));
            case RoomLine.Left() -> say("line.left", who);
            case RoomLine.Pinned _ -> say("line.pinned", who);
            case RoomLine.Unpinned _ -> say("line.unpinned", who);
            case RoomLine.Joined _ -> say("line.joined", who);
            case RoomLine.Resolved _ -> say("line.resolved", who);
            case RoomLine.Reopened _ -> say("line.reopened", who);
            case RoomLine.Unknown() -> texts.get("line.unknown");
        };
    }

    private String say(String key, UserView who, Object... rest) {
        if (who.id().equals(me.id())) {
            return texts.get(key + ".own", rest);
        }
        Object[] arguments = new Object[rest.length + 1];
        arguments[0] = who.firstName();
        System.arraycopy(rest, 0, arguments, 1, rest.length);
        return texts.get(key, arguments);
    }

    /** “Tom”, “Tom and you”, “Tom, Maya and you”. */
    private String names(List<UserView> people) {
        List<String> names = people.stream().map(person -> person.id().equals(me.id())
                ? texts.get("line.you")
                : person.firstName()).toList();
        return switch (names.size()) {
            case 0 -> texts.get("line.nobody");
            case 1 -> names.getFirst();
            default -> texts.get("line.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        };
    }
}
