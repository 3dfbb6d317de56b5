package chat.parley.desktop.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.UserView;

/**
 * How far somebody has read a person's own messages. Who has read one has read those before it, which may have been loaded
 * long ago.
 *
 * @param upTo number of the last own message that they have read
 */
record LatestReading(ReadReceipt receipt, long upTo) {

    /** That of each reader, as a page of a room tells it, oldest message first. */
    static Collection<LatestReading> of(List<MessageView> page, UserView me) {
        Map<String, LatestReading> latest = new LinkedHashMap<>();
        page.stream().filter(message -> message.postedByUser().id().equals(me.id()))
                .forEach(message -> message.readByRecipients().stream()
                        .filter(receipt -> !receipt.readByUserId().equals(me.id()))
                        .forEach(receipt -> latest.put(receipt.readByUserId(),
                                new LatestReading(receipt, message.number()))));
        return latest.values();
    }
}
