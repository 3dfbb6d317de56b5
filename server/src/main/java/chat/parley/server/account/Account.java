package chat.parley.server.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person as stored. Of a deleted one, only id, type and times remain, so that what they wrote keeps an author.
 *
 * @param usernameKey the user name as it is compared, unique; gone once deleted
 * @param emailKey the e-mail address as it is compared, unique where present
 * @param searchKeys what a search compares the beginning of; gone once deleted
 * @param passwordHash with the name of its algorithm in front; gone once deleted
 * @param suspendedAt since when an administrator lets them in no longer; {@code null} if they may come in
 * @param leaving true from the deletion until nothing else is left of the person
 */
@Document("accounts")
record Account(@Id ObjectId id, String username, @Nullable String usernameKey, String firstName, String lastName,
        UserType type, Role role, @Nullable String email, @Nullable String emailKey,
        @Nullable List<String> searchKeys, @Nullable String passwordHash, Instant createdAt, Instant updatedAt,
        @Nullable Instant deletedAt, @Nullable Boolean leaving, @Nullable Instant suspendedAt) {

    /** A new one. */
    static Account of(String username, String firstName, String lastName, UserType type, Role role,
            @Nullable String email, String passwordHash, Instant now) {
        var searchKeys = Stream.of(username, firstName, lastName, firstName + " " + lastName).map(AccountRules::key)
                .distinct().toList();
        return new Account(new ObjectId(), username, AccountRules.key(username), firstName, lastName, type, role, email,
                email == null ? null : AccountRules.key(email), searchKeys, passwordHash, now, now, null, null, null);
    }

    String hexId() {
        return id.toHexString();
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    /** What remains. */
    Account deleted(Instant now) {
        return new Account(id, "deleted", null, "Deleted", "account", type, Role.MEMBER, null, null, null, null,
                createdAt, now, now, true, null);
    }

    /** As the person themselves and admins see it. */
    UserView fullView() {
        return new UserView(hexId(), username, firstName, lastName, type, email, role, createdAt, updatedAt);
    }

    /** As this caller may see it. */
    UserView viewFor(Caller caller) {
        return caller.isAdmin() || caller.userId().equals(hexId()) ? fullView() : fullView().withoutPrivateParts();
    }

    Person person() {
        return new Person(fullView().withoutPrivateParts(), role, isDeleted(), isSuspended());
    }

    /** Without name, address and hash, so that they cannot reach a log. */
    @Override
    public String toString() {
        return "Account[" + hexId() + "]";
    }
}
