package chat.parley.server.search;

import chat.parley.server.message.LoggedMessage;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/**
 * A message as it stands in the index: what it is found by and where it is, never its text, which is read from the database
 * when it is shown. Whoever changes a field here gives the index another {@link SearchIndex#FORMAT}.
 *
 * @param number its place in the room
 */
record IndexedMessage(String roomId, long number) {

    static final String ID = "id";
    static final String ROOM = "room";
    static final String NUMBER = "number";
    static final String AUTHOR = "author";
    static final String AUDIENCE = "audience";
    static final String HAS = "has";
    static final String TIME = "time";
    static final String EXACT = "exact";
    static final String STEMS = "stems";

    static Term key(String messageId) {
        return new Term(ID, messageId);
    }

    static IndexedMessage of(Document stored) {
        return new IndexedMessage(stored.get(ROOM), stored.getField(NUMBER).numericValue().longValue());
    }

    static Document document(LoggedMessage message) {
        var document = new Document();
        document.add(new StringField(ID, message.id(), Store.NO));
        document.add(new StringField(ROOM, message.roomId(), Store.YES));
        document.add(new StoredField(NUMBER, message.number()));
        document.add(new StringField(AUTHOR, message.authorId(), Store.NO));
        document.add(new StringField(AUDIENCE, Audience.of(message).word(), Store.NO));
        document.add(new LongField(TIME, message.createdAt().toEpochMilli(), Store.NO));
        document.add(new TextField(EXACT, message.text(), Store.NO));
        document.add(new TextField(STEMS, message.text(), Store.NO));
        Part.of(message).forEach(part -> document.add(new StringField(HAS, part.word(), Store.NO)));
        return document;
    }
}
