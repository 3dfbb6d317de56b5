package chat.parley.server.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored people. Ids that are no ids at all are simply not found. */
@Repository
class Accounts {

    private final MongoOperations mongo;

    Accounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Deleted people included. */
    Optional<Account> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** Deleted people included; those who never were are left out. */
    List<Account> findAll(Collection<String> ids) {
        var wanted = ids.stream().filter(ObjectId::isValid).map(ObjectId::new).distinct().toList();
        return wanted.isEmpty() ? List.of() : mongo.find(Query.query(Criteria.where("_id").in(wanted)), Account.class);
    }
}
