package chat.parley.desktop.support;

import java.util.List;
import java.util.Set;

import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;

/** Which cases of a list are shown. */
enum Sieve {
    UNRESOLVED("support.sieve.unresolved", SupportStatus.NEW, SupportStatus.OPEN, SupportStatus.PENDING,
            SupportStatus.ON_HOLD),
    NEW("support.status.new", SupportStatus.NEW),
    OPEN("support.status.open", SupportStatus.OPEN),
    PENDING("support.status.pending", SupportStatus.PENDING),
    ON_HOLD("support.status.hold", SupportStatus.ON_HOLD),
    RESOLVED("support.status.resolved", SupportStatus.RESOLVED),
    EVERYTHING("support.sieve.everything");

    private final String key;
    private final Set<SupportStatus> statuses;

    Sieve(String key, SupportStatus... statuses) {
        this.key = key;
        this.statuses = Set.of(statuses);
    }

    /** Those that make sense in a list. */
    static List<Sieve> of(Tab tab) {
        return switch (tab) {
            case WAITING -> List.of(UNRESOLVED);
            case MINE -> List.of(UNRESOLVED, OPEN, PENDING, ON_HOLD);
            case ALL -> List.of(values());
        };
    }

    boolean lets(SupportCaseView view) {
        return statuses.isEmpty() || statuses.contains(view.status());
    }

    /** What it lets through; empty if everything. */
    Set<SupportStatus> statuses() {
        return statuses;
    }

    /** Key of its name. */
    String key() {
        return key;
    }
}
