package chat.parley.server.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.store.Beginning;
import chat.parley.server.web.Paging;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The stored people. An id that is no id at all is simply not found. */
@Repository
class Accounts {

    private static final Sort BY_USERNAME = Sort.by("usernameKey");

    private final MongoOperations mongo;

    Accounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @throws DuplicateKeyException if the user name or the e-mail address is taken */
    void insert(Account account) {
        mongo.insert(account);
    }

    /** Deleted people included. */
    Optional<Account> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    Optional<Account> findPresent(String id) {
        return find(id).filter(account -> !account.isDeleted());
    }

    /** Deleted people included; those who never were are left out. */
    List<Account> findAll(Collection<String> ids) {
        var wanted = ids.stream().filter(ObjectId::isValid).map(ObjectId::new).distinct().toList();
        return wanted.isEmpty() ? List.of() : mongo.find(query(where("_id").in(wanted)), Account.class);
    }

    /** By what a person types to sign in: the user name, which has no @, or the e-mail address, which has one. */
    Optional<Account> findByLogin(String login) {
        var key = AccountRules.key(login);
        var field = key.contains("@") ? "emailKey" : "usernameKey";
        return Optional.ofNullable(mongo.findOne(query(where(field).is(key)), Account.class));
    }

    boolean hasUsername(String username) {
        return mongo.exists(query(where("usernameKey").is(AccountRules.key(username))), Account.class);
    }

    /** Those of whom the user name, a name or the full name begins like this; all for an empty text. */
    List<Account> search(String beginning, Paging page) {
        var key = AccountRules.key(beginning);
        Criteria wanted = key.isEmpty()
                ? where("usernameKey").gt("")
                : where("searchKeys").regex(Beginning.of(key));
        return mongo.find(query(wanted).with(BY_USERNAME).skip(page.skip()).limit(page.limit()), Account.class);
    }

    /** Those of this type who may come in, by user name. */
    List<Account> ofType(UserType type, int limit) {
        return mongo.find(
                query(where("type").is(type).and("usernameKey").gt("").and("suspendedAt").isNull()).with(BY_USERNAME)
                        .limit(limit),
                Account.class);
    }

    /** Those who may come in. */
    long countAdmins() {
        return mongo.count(query(where("role").is(Role.ADMIN).and("suspendedAt").isNull()), Account.class);
    }

    /** {@code null} lets them in again. */
    void setSuspended(ObjectId id, @Nullable Instant since) {
        Update change = since == null ? new Update().unset("suspendedAt") : Update.update("suspendedAt", since);
        mongo.updateFirst(query(where("_id").is(id)), change, Account.class);
    }

    void setRole(ObjectId id, UserType type, Role role, Instant now) {
        mongo.updateFirst(query(where("_id").is(id)),
                Update.update("type", type).set("role", role).set("updatedAt", now), Account.class);
    }

    /** Those whom an administrator asks for. */
    List<Account> list(PeopleWish wish, Paging page) {
        return mongo.find(query(wish.criteria()).with(wish.sort()).skip(page.skip()).limit(page.limit()),
                Account.class);
    }

    long count(PeopleWish wish) {
        return mongo.count(query(wish.criteria()), Account.class);
    }

    void setPassword(ObjectId id, String hash, Instant now) {
        mongo.updateFirst(query(where("_id").is(id)), Update.update("passwordHash", hash).set("updatedAt", now),
                Account.class);
    }

    /** Deleted people of whom something may be left. */
    List<Account> leaving() {
        return mongo.find(query(where("leaving").is(true)), Account.class);
    }

    /** Nothing is left of this deleted person. */
    void left(ObjectId id) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().unset("leaving"), Account.class);
    }

    void replace(Account account) {
        mongo.save(account);
    }
}
