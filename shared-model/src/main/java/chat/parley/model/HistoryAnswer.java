package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code GET /room/{roomId}}.
 *
 * @param conversation a page of messages, by number; for {@code afterChange}, by change
 * @param users the members of the room
 * @param lastNumber number of the newest message of the room
 * @param lastChange number of the newest change of the room: one who holds it is up to date
 * @param readUpTo number up to which the caller has read
 * @param delivered how far what is written there has come to the others; who is not named has nothing yet
 */
public record HistoryAnswer(boolean success, List<MessageView> conversation, List<UserView> users, long lastNumber,
        long lastChange, long readUpTo, List<DeliveryView> delivered) {

    public HistoryAnswer {
        delivered = delivered == null ? List.of() : List.copyOf(delivered); // absent from older servers
    }
}
