package chat.parley.server.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Who somebody is; for the other features. Safe for use by many threads. */
@Component
public class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The person with this id, deleted or not; empty if there never was one. */
    public Optional<Person> find(String id) {
        return accounts.find(id).map(Account::person);
    }

    /** The people with these ids, by id, in one question to the database; deleted people included. */
    public Map<String, Person> findAll(Collection<String> ids) {
        return accounts.findAll(ids).stream().map(Account::person).collect(Collectors.toMap(Person::id, it -> it));
    }
}
