package chat.parley.server.room;

import java.util.List;

import chat.parley.server.account.People;
import chat.parley.server.store.Beginning;
import chat.parley.server.web.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** All rooms that there are, for whoever looks after the server. */
@Component
public class RoomRegister {

    private static final int MOST_PEOPLE = 50;

    private final MongoOperations mongo;
    private final People people;

    RoomRegister(MongoOperations mongo, People people) {
        this.mongo = mongo;
        this.people = people;
    }

    public List<Room> page(RoomWish wish, Paging page) {
        Sort order = Sort.by(wish.descending() ? Direction.DESC : Direction.ASC, wish.field(), "_id");
        Query some = query(criteria(wish)).with(order).skip(page.skip()).limit(page.limit());
        return mongo.find(some, StoredRoom.class).stream().map(StoredRoom::room).toList();
    }

    public long count(RoomWish wish) {
        return wish.beginning().isEmpty()
                ? mongo.estimatedCount(StoredRoom.class) - mongo.count(query(where("deletedAt").gt(RoomDeletion.EVER)),
                        StoredRoom.class)
                : mongo.count(query(criteria(wish)), StoredRoom.class);
    }

    /** By the name, which is compared as it is stored for that, or by somebody in it. */
    private Criteria criteria(RoomWish wish) {
        Criteria alive = where("deletedAt").isNull();
        if (wish.beginning().isEmpty()) {
            return alive;
        }
        return alive.orOperator(where("nameKey").regex(Beginning.of(Beginning.comparable(wish.beginning()))),
                where("memberIds").in(people.idsBeginning(wish.beginning(), MOST_PEOPLE)));
    }
}
