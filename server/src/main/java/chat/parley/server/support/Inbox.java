package chat.parley.server.support;

import java.util.List;

import chat.parley.model.SupportCasesAnswer;
import chat.parley.server.account.Caller;
import chat.parley.server.account.People;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Query.query;

/** The desk's lists. Every case stands in exactly those that its status and its assignee say. */
@Component
class Inbox {

    /** Who is looked for by so little of their name that more fit writes a letter more. */
    private static final int MOST_CUSTOMERS = 100;

    private final SupportCases cases;
    private final CaseViews views;
    private final People people;

    Inbox(SupportCases cases, CaseViews views, People people) {
        this.cases = cases;
        this.views = views;
        this.people = people;
    }

    SupportCasesAnswer page(Caller caller, CaseWish wish) {
        Criteria wanted = new Criteria();
        switch (wish.view()) {
            case WAITING -> wanted.and("place").is(Place.WAITING);
            case MINE -> wanted.and("standing.assigneeId").is(caller.userId()).and("place").is(Place.TAKEN);
            case CALLED -> wanted.and(SupportCases.CALLED).is(caller.userId());
            case ALL -> {
            }
        }
        if (!wish.statuses().isEmpty()) {
            wanted.and("standing.status").in(wish.statuses());
        }
        if (wish.tag() != null) {
            wanted.and("tags").is(wish.tag());
        }
        if (wish.beginning() != null) {
            wanted.and("customerId").in(people.idsBeginning(wish.beginning(), MOST_CUSTOMERS));
        }
        var order = wish.view() == CaseWish.View.WAITING ? SupportCases.QUEUE : SupportCases.NEWEST_ACTIVITY;
        List<SupportCase> page = cases.find(query(wanted).with(order).skip(wish.paging().skip())
                .limit(wish.paging().limit()));
        return new SupportCasesAnswer(true, views.of(page), cases.counts(caller.userId()));
    }
}
