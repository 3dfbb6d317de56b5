package chat.parley.server.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.server.store.Beginning;
import chat.parley.server.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Whom an administrator asks for.
 *
 * @param beginning of a user name, a name, a full name or an e-mail address; empty for any
 * @param kind {@code null} for any
 * @param suspended {@code null} for both
 */
record PeopleWish(String beginning, @Nullable Kind kind, @Nullable Boolean suspended, Order order, boolean descending) {

    static final PeopleWish EVERYBODY = new PeopleWish("", null, null, Order.NAME, false);

    /** What a person is to the house, in one word. */
    enum Kind {
        ADMIN,
        LEAD,
        AGENT,
        CONSUMER
    }

    enum Order {
        NAME("usernameKey"),
        ROLE("role"),
        CREATED("_id");

        private final String field;

        Order(String field) {
            this.field = field;
        }
    }

    /** @throws Invalid if a value is none of those that there are */
    static PeopleWish read(String q, @Nullable String role, @Nullable String status, String sort, String order) {
        if (q.length() > AccountRules.MAX_NAME) {
            throw new Invalid("q", "The search text may have at most " + AccountRules.MAX_NAME + " characters.");
        }
        return new PeopleWish(q, role == null ? null : one(Kind.class, "role", role),
                status == null ? null : one(Status.class, "status", status) == Status.SUSPENDED,
                one(Order.class, "sort", sort), one(Direction.class, "order", order) == Direction.DESC);
    }

    Criteria criteria() {
        String key = AccountRules.key(beginning);
        Criteria wanted = where("usernameKey").gt("");
        if (kind != null) {
            wanted = switch (kind) {
                case ADMIN -> wanted.and("role").is(Role.ADMIN);
                case LEAD -> wanted.and("role").is(Role.LEAD);
                case AGENT -> wanted.and("role").is(Role.MEMBER).and("type").is(UserType.SUPPORT);
                case CONSUMER -> wanted.and("role").is(Role.MEMBER).and("type").is(UserType.CONSUMER);
            };
        }
        if (suspended != null) {
            wanted = suspended ? wanted.and("suspendedAt").ne(null) : wanted.and("suspendedAt").isNull();
        }
        if (!key.isEmpty()) {
            wanted = wanted.orOperator(where("searchKeys").regex(Beginning.of(key)),
                    where("emailKey").regex(Beginning.of(key)));
        }
        return wanted;
    }

    Sort sort() {
        Sort wanted = Sort.by(direction(), order.field);
        return order == Order.ROLE ? wanted.and(Sort.by("usernameKey")) : wanted;
    }

    private Sort.Direction direction() {
        return descending ? Sort.Direction.DESC : Sort.Direction.ASC;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> name(each).equals(word)).findFirst()
                .orElseThrow(() -> new Invalid(field, "This must be one of " + Arrays.stream(type.getEnumConstants())
                        .map(PeopleWish::name).collect(Collectors.joining(", ")) + "."));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private enum Status {
        ACTIVE,
        SUSPENDED
    }

    private enum Direction {
        ASC,
        DESC
    }
}
