package chat.parley.desktop.testing;

import java.time.Instant;
import java.util.List;

import chat.parley.model.CalledIn;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportPreview;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** Builds support cases. */
public final class CaseSample {

    private final String roomId;
    private final UserView customer;
    private SupportStatus status = SupportStatus.NEW;
    private @Nullable UserView assignee;
    private @Nullable Instant waiting;
    private @Nullable Instant until;
    private @Nullable Instant resolved;
    private List<String> tags = List.of();
    private @Nullable String subject;
    private @Nullable SupportPreview last;
    private long number = 1;
    private long version = 1;
    private Instant created;
    private List<CalledIn> called = List.of();

    private CaseSample(String roomId, UserView customer) {
        this.roomId = roomId;
        this.customer = customer;
        created = customer.createdAt();
    }

    public static CaseSample of(String roomId, UserView customer) {
        return new CaseSample(roomId, customer);
    }

    /** One that differs in nothing yet. */
    public static CaseSample like(SupportCaseView view) {
        CaseSample sample = of(view.roomId(), view.customer());
        sample.status = view.status();
        sample.assignee = view.assignee();
        sample.waiting = view.waitingSince();
        sample.until = view.snoozedUntil();
        sample.resolved = view.resolvedAt();
        sample.tags = view.tags();
        sample.subject = view.subject();
        sample.last = view.lastMessage();
        sample.number = view.lastNumber();
        sample.version = view.version();
        sample.created = view.createdAt();
        sample.called = view.calledIn() == null ? List.of() : view.calledIn();
        return sample;
    }

    public CaseSample status(SupportStatus now) {
        status = now;
        return this;
    }

    public CaseSample assignee(@Nullable UserView agent) {
        assignee = agent;
        return this;
    }

    public CaseSample waiting(@Nullable Instant since) {
        waiting = since;
        return this;
    }

    public CaseSample until(@Nullable Instant end) {
        until = end;
        return this;
    }

    public CaseSample resolved(Instant when) {
        resolved = when;
        return status(SupportStatus.RESOLVED);
    }

    public CaseSample tags(List<String> all) {
        tags = all;
        return this;
    }

    public CaseSample subject(String line) {
        subject = line;
        return this;
    }

    public CaseSample said(UserView by, String text, Instant when) {
        last = new SupportPreview(text, by, when);
        created = when;
        return this;
    }

    public CaseSample number(long lastNumber) {
        number = lastNumber;
        return this;
    }

    /** Notes call these in who have not looked since. */
    public CaseSample called(List<CalledIn> all) {
        called = all;
        return this;
    }

    /** After one more change. */
    public CaseSample next() {
        version++;
        return this;
    }

    public SupportCaseView view() {
        return new SupportCaseView(roomId, customer, status, assignee, waiting, until, resolved, tags, subject, last,
                number, version, created, last == null ? created : last.at(),
                called.isEmpty() ? null : called);
    }
}
