package chat.parley.desktop.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import chat.parley.desktop.backend.PeopleQuestion;
import chat.parley.desktop.backend.PeopleQuestion.Access;
import chat.parley.desktop.backend.PeopleQuestion.Standing;
import chat.parley.model.AdminPersonView;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/** Everybody who has an account on a server in memory. One thread only. */
final class FakeAccounts {

    private static final Instant NOW = Instant.parse("2026-11-19T09:41:00Z");

    final List<AdminPersonView> people = new ArrayList<>();

    /** An account. */
    UserView add(String first, String last, UserType type, Role role,
            UnaryOperator<AdminPersonView> how) {
        String id = "p" + people.size();
        String username = first.toLowerCase(Locale.ROOT);
        UserView user = new UserView(id, username, first, last, type, username + "@vitoshabikes.example", role, NOW,
                NOW);
        people.add(how.apply(new AdminPersonView(user, null, NOW.minusSeconds(50_000), 1, false)));
        return user;
    }

    AdminPersonView find(String userId) {
        return people.stream().filter(view -> view.user().id().equals(userId)).findFirst()
                .orElseThrow(() -> FakeAdministration.refusal(404, "no-such-user"));
    }

    /** Those whom the question means, in its order. */
    Stream<AdminPersonView> found(PeopleQuestion question) {
        Comparator<AdminPersonView> order = Comparator.comparing(view -> question.sort() == PeopleQuestion.Sort.ROLE
                ? standing(view).ordinal() + view.user().fullName()
                : view.user().fullName());
        return people.stream()
                .filter(view -> view.user().fullName().toLowerCase(Locale.ROOT)
                        .startsWith(question.words().toLowerCase(Locale.ROOT)))
                .filter(view -> question.standing() == null || standing(view) == question.standing())
                .filter(view -> question.access() == null
                        || (question.access() == Access.SUSPENDED) == (view.suspendedAt() != null))
                .sorted(question.descending() ? order.reversed() : order);
    }

    private static Standing standing(AdminPersonView view) {
        if (view.user().role() == Role.ADMIN) {
            return Standing.ADMIN;
        }
        if (view.user().type() == UserType.CONSUMER) {
            return Standing.CONSUMER;
        }
        return view.user().role() == Role.LEAD ? Standing.LEAD : Standing.AGENT;
    }
}
