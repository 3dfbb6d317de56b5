package chat.parley.desktop.ui;

import java.util.List;
import java.util.stream.Collectors;

import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** What a conversation is called: by its own name, else after the people in it. */
public final class RoomTitle {

    private RoomTitle() {}

    /**
     * The title for one of its members.
     *
     * @param name that it was given, if it was
     * @param me who reads it
     * @param others everybody else in it; nobody while a support room waits to be taken
     */
    public static String of(@Nullable String name, UserView me, List<UserView> others, RoomType type, Texts texts) {
        if (name != null) {
            return name;
        }
        if (isDesk(me, others, type)) {
            return texts.get("room.desk");
        }
        return switch (others.size()) {
            case 0 -> texts.get("room.alone");
            case 1 -> CleanText.name(others.getFirst().fullName());
            default -> others.stream().map(UserView::firstName).map(CleanText::name).collect(Collectors.joining(", "));
        };
    }

    /** Whether it is talk between two people, and looks like the other one. */
    public static boolean isDirect(@Nullable String name, UserView me, List<UserView> others, RoomType type) {
        return name == null && others.size() == 1 && !isDesk(me, others, type);
    }

    /** For a customer the support desk is one party, whoever of it answers. */
    private static boolean isDesk(UserView me, List<UserView> others, RoomType type) {
        return type == RoomType.CONSUMER_TO_SUPPORT && me.type() != UserType.SUPPORT
                && others.stream().allMatch(other -> other.type() == UserType.SUPPORT);
    }
}
