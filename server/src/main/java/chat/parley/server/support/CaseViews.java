package chat.parley.server.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import chat.parley.model.CalledIn;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportPreview;
import chat.parley.model.UserView;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as the desk sees them. */
@Component
class CaseViews {

    private final People people;

    CaseViews(People people) {
        this.people = people;
    }

    SupportCaseView of(SupportCase one) {
        return of(List.of(one)).getFirst();
    }

    /** All of a page, in one question for their people. */
    List<SupportCaseView> of(List<SupportCase> page) {
        Set<String> ids = new HashSet<>();
        page.forEach(one -> ids.addAll(peopleIn(one)));
        Map<String, Person> persons = people.findAll(ids);
        return page.stream().flatMap(one -> view(one, persons).stream()).toList();
    }

    /** Those of these people who were ever there. */
    List<UserView> users(Collection<String> ids) {
        return people.findAll(ids).values().stream().map(Person::view).toList();
    }

    /** Nothing, if there never was such a customer. */
    private static Optional<SupportCaseView> view(SupportCase one, Map<String, Person> persons) {
        UserView customer = user(one.customerId(), persons);
        Standing standing = one.standing();
        Said said = one.said();
        Said.Remembered subject = said.subject();
        return Optional.ofNullable(customer)
                .map(known -> new SupportCaseView(one.roomId(), known, standing.status(),
                        user(standing.assigneeId(), persons), standing.waitingSince(), standing.snoozedUntil(),
                        standing.resolvedAt(), one.tags(), subject == null ? null : subject.text(),
                        preview(said.last(), persons), said.lastNumber(), one.version(), one.createdAt(),
                        one.updatedAt(), calledIn(one, persons)));
    }

    private static @Nullable List<CalledIn> calledIn(SupportCase one, Map<String, Person> persons) {
        List<CalledIn> all = one.calls().newest().stream()
                .flatMap(call -> Stream.ofNullable(user(call.byId(), persons))
                        .map(by -> new CalledIn(call.userId(), by, call.since())))
                .toList();
        return all.isEmpty() ? null : all;
    }

    private static @Nullable SupportPreview preview(Said.@Nullable Remembered last, Map<String, Person> persons) {
        UserView by = last == null ? null : user(last.authorId(), persons);
        return last == null || by == null ? null : new SupportPreview(last.text(), by, last.at());
    }

    private static List<String> peopleIn(SupportCase one) {
        List<String> ids = new ArrayList<>(List.of(one.customerId()));
        String assignee = one.standing().assigneeId();
        if (assignee != null) {
            ids.add(assignee);
        }
        Said.Remembered last = one.said().last();
        if (last != null) {
            ids.add(last.authorId());
        }
        one.calls().newest().forEach(call -> ids.add(call.byId()));
        return ids;
    }

    private static @Nullable UserView user(@Nullable String id, Map<String, Person> persons) {
        Person person = id == null ? null : persons.get(id);
        return person == null ? null : person.view();
    }
}
