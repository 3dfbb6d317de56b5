package chat.parley.desktop.support;

import java.util.List;
import java.util.Set;

import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;

/** Which cases of a list are shown. */
enum Sieve {
    UNRESOLVED("support.sieve.unresolved", SupportStatus.NEW, SupportStatus.OPEN, SupportStatus.PENDING,
            SupportStatus.ON_HOLD),
    /** However they stand: those into which a note calls the agent. */
    CALLED("support.sieve.called"),
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

    /** @param called whether a note calls the agent into the case */
    boolean lets(SupportCaseView view, boolean called) {
        return this == CALLED ? called : statuses.isEmpty() || statuses.contains(view.status());
    }

    /** How what it lets through stands; empty if that does not matter. */
    Set<SupportStatus> statuses() {
        return statuses;
    }

    /** Key of its name. */
    String key() {
        return key;
    }
}
