package chat.parley.server.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import chat.parley.model.AdminPersonView;
import chat.parley.model.UserView;
import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Everybody who has an account, with what only administrators see of them. */
@Service
class PeopleRegister {

    static final List<String> COLUMNS = List.of("username", "firstName", "lastName", "type", "role", "email",
            "createdAt",
            "suspendedAt", "lastActiveAt", "devices");

    private static final int AT_A_TIME = 100;

    private final Accounts accounts;
    private final Sessions sessions;
    private final ObjectProvider<OnlinePeople> online;
    private final AuditLog audit;
    private final Clock clock;

    PeopleRegister(Accounts accounts, Sessions sessions, ObjectProvider<OnlinePeople> online, AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.online = online;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UserNotFound if there is nobody of this id, or no more */
    AdminPersonView person(String id) {
        return views(List.of(accounts.findPresent(id).orElseThrow(UserNotFound::new))).getFirst();
    }

    List<AdminPersonView> page(PeopleWish wish, Paging page) {
        return views(accounts.list(wish, page));
    }

    long count(PeopleWish wish) {
        return accounts.count(wish);
    }

    /** Those who match take their way out of the server. */
    void exported(PeopleWish wish, Actor by) {
        audit.record(by, new Deed("people-exported", null, Long.toString(count(wish))));
    }

    /** All who match, as {@link #COLUMNS}. Read as the stream is. */
    Stream<List<@Nullable String>> rows(PeopleWish wish) {
        return all(wish).map(PeopleRegister::row);
    }

    private static List<@Nullable String> row(AdminPersonView person) {
        UserView user = person.user();
        return Arrays.asList(user.username(), user.firstName(), user.lastName(), word(user.type()), word(user.role()),
                user.email(), user.createdAt().toString(), text(person.suspendedAt()), text(person.lastActiveAt()),
                Integer.toString(person.devices()));
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /** All who match. Read as the stream is. */
    Stream<AdminPersonView> all(PeopleWish wish) {
        return Stream.iterate(0, page -> page + 1).map(page -> page(wish, new Paging(page, AT_A_TIME)))
                .takeWhile(people -> !people.isEmpty()).flatMap(List::stream);
    }

    private List<AdminPersonView> views(List<Account> people) {
        Instant now = clock.instant();
        Map<String, List<Session>> signIns = sessions.findByUsers(people.stream().map(Account::hexId).toList()).stream()
                .filter(session -> !session.isOver(now)).collect(Collectors.groupingBy(Session::userId));
        return people.stream().map(account -> view(account, signIns.getOrDefault(account.hexId(), List.of()))).toList();
    }

    private AdminPersonView view(Account account, List<Session> signIns) {
        Instant lastActive = signIns.stream().map(Session::rotatedAt).max(Comparator.naturalOrder()).orElse(null);
        return new AdminPersonView(account.fullView(), account.suspendedAt(), lastActive, signIns.size(),
                online.getObject().isOnline(account.hexId()));
    }
}
