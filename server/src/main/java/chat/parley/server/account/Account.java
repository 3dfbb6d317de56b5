package chat.parley.server.account;

import java.time.Instant;

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
 * @param passwordHash with the name of its algorithm in front; gone once deleted
 */
@Document("accounts")
record Account(@Id ObjectId id, String username, @Nullable String usernameKey, String firstName, String lastName,
        UserType type, Role role, @Nullable String email, @Nullable String emailKey, @Nullable String passwordHash,
        Instant createdAt, Instant updatedAt, @Nullable Instant deletedAt) {

    boolean isDeleted() {
        return deletedAt != null;
    }

    /** As the person themselves and admins see it. */
    UserView fullView() {
        return new UserView(id.toHexString(), username, firstName, lastName, type, email, role, createdAt, updatedAt);
    }

    Person person() {
        return new Person(fullView().withoutPrivateParts(), role, isDeleted());
    }
}
