package chat.parley.server.account;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import chat.parley.model.UserType;
import chat.parley.server.web.Paging;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who somebody is; for the other features. Remembered for five seconds, as every message shown names people: so late may
 * another node notice that somebody deleted their account. On this node it is noticed at once. Safe for use by many
 * threads.
 */
@Component
public class People {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final Cache<String, Person> known;

    @Autowired
    People(Accounts accounts) {
        this(accounts, Ticker.systemTicker());
    }

    People(Accounts accounts, Ticker ticker) {
        this.accounts = accounts;
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(50_000).ticker(ticker).build();
    }

    /** The people with these ids, by id, in at most one question to the database; deleted people included. */
    public Map<String, Person> findAll(Collection<String> ids) {
        return known.getAll(ids, missing -> findAllNow(Set.copyOf(missing)));
    }

    /** The same as they are at this moment, for whoever decides something by it. */
    public Map<String, Person> findAllNow(Collection<String> ids) {
        return accounts.findAll(ids).stream().map(Account::person).collect(Collectors.toMap(Person::id, it -> it));
    }

    /** Ids of those of whom the user name, a name or the full name begins like this. */
    public List<String> idsBeginning(String text, int limit) {
        return accounts.search(text, new Paging(0, limit)).stream().map(Account::hexId).toList();
    }

    /** Everybody who answers customers, by user name, as they are at this moment. */
    public List<Person> agents(int limit) {
        return accounts.ofType(UserType.SUPPORT, limit).stream().map(Account::person).toList();
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void forget(PersonDeleted person) {
        known.invalidate(person.userId());
    }
}
