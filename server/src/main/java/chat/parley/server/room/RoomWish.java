package chat.parley.server.room;

import java.util.List;

import chat.parley.server.web.Invalid;

/**
 * Which rooms an administrator asks for.
 *
 * @param beginning of a room's name, or of a name of somebody in it; empty for all
 * @param sort {@code active}, {@code messages} or {@code created}
 */
public record RoomWish(String beginning, String sort, boolean descending) {

    private static final int LONGEST = 64;
    private static final List<String> SORTS = List.of("active", "messages", "created");
    private static final List<String> ORDERS = List.of("asc", "desc");

    /** @throws Invalid if a value is none of those that there are */
    public static RoomWish read(String q, String sort, String order) {
        if (q.length() > LONGEST) {
            throw new Invalid("q", "The search text may have at most " + LONGEST + " characters.");
        }
        require("sort", SORTS, sort);
        require("order", ORDERS, order);
        return new RoomWish(q.strip(), sort, order.equals("desc"));
    }

    private static void require(String field, List<String> words, String word) {
        if (!words.contains(word)) {
            throw new Invalid(field, "This must be one of " + String.join(", ", words) + ".");
        }
    }

    /** The field that is sorted by, each of which has an index. */
    String field() {
        return switch (sort) {
            case "messages" -> "lastNumber";
            case "created" -> "_id";
            default -> "activityAt";
        };
    }
}
