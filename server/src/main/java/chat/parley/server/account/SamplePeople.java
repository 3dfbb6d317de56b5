package chat.parley.server.account;

import chat.parley.model.CreateUser;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes accounts for a server that is filled with samples, also while strangers may not make their own. */
@Component
public class SamplePeople {

    private static final Caller SERVER_ITSELF = new Caller("", "", UserType.SUPPORT, Role.ADMIN);

    private final SignUp signUp;
    private final Accounts accounts;

    SamplePeople(SignUp signUp, Accounts accounts) {
        this.signUp = signUp;
        this.accounts = accounts;
    }

    /** Whether nobody has an account yet but the first administrator. */
    public boolean areAlone() {
        return accounts.search("", new Paging(0, 2)).size() < 2;
    }

    /** Adds the first of all; {@code null} if another server on the same database, started just now too, was faster. */
    public @Nullable Person addFirst(CreateUser wish) {
        try {
            return add(wish);
        } catch (NameTaken otherWasFirst) {
            return null;
        }
    }

    /** @throws chat.parley.server.web.Refusal for what nobody else could have either */
    public Person add(CreateUser wish) {
        return signUp.create(wish, SERVER_ITSELF).person();
    }
}
