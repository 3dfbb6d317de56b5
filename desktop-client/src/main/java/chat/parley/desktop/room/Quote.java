package chat.parley.desktop.room;

import java.util.List;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.MessageItem;
import chat.parley.model.UserView;

/**
 * What an answer shows of the message it answers.
 *
 * @param messageId the server's id of that message
 */
record Quote(String messageId, UserView author, String text, boolean deleted, List<Attachment> files) {

    static Quote of(String messageId, MessageItem answered) {
        return new Quote(messageId, answered.author(), answered.text(), answered.deleted(),
                answered.files());
    }
}
