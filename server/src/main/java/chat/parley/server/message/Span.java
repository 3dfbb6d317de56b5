package chat.parley.server.message;

import org.springframework.data.mongodb.core.query.Criteria;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/** The messages of a room numbered after {@code from} up to and including {@code upTo}. */
record Span(String roomId, long from, long upTo) {

    boolean isEmpty() {
        return upTo <= from;
    }

    long length() {
        return upTo - from;
    }

    Criteria criteria() {
        return where("roomId").is(roomId).and("number").gt(from).lte(upTo);
    }
}
