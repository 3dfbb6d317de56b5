package chat.parley.desktop.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import chat.parley.desktop.model.Desk;
import chat.parley.model.SupportCaseView;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** Which cases stand in which list of the inbox, and which still stand there although another has just taken them. */
final class InboxLists {

    private final Desk desk;
    /** As they stood when this agent wanted them. */
    private final Map<String, Lost> lost = new HashMap<>();

    /** Where the agent was called in when they asked for those: a case does not go from under their eyes once they look at it. */
    private final Set<String> called = new HashSet<>();

    private record Lost(SupportCaseView seen, String winner) {}

    InboxLists(Desk desk) {
        this.desk = desk;
    }

    /** Into how many the agent is called. */
    long calls() {
        return desk.cases().values().stream().filter(view -> desk.call(view).isPresent()).count();
    }

    /** Another list is wanted than before. */
    void turn() {
        called.clear();
    }

    List<InboxRow> rows(Tab tab, Sieve sieve, Order order) {
        return switch (tab) {
            case WAITING -> cases(waiting());
            case MINE -> {
                List<InboxRow> both = new ArrayList<>(cases(listed(desk::isMine, sieve, order)));
                List<InboxRow> waiting = cases(waiting());
                if (!waiting.isEmpty()) {
                    both.add(new InboxRow.WaitingHeading(waiting.size()));
                    both.addAll(waiting);
                }
                yield both;
            }
            case ALL -> cases(listed(view -> true, sieve, order));
        };
    }

    /** The case that has waited longest. */
    Optional<SupportCaseView> next() {
        return waiting().filter(view -> !lost.containsKey(view.roomId())).findFirst();
    }

    /** Another was faster: the case goes on standing where it stood, and says who. */
    void lose(SupportCaseView seen, @Nullable UserView winner) {
        lost.put(seen.roomId(), new Lost(seen, winner == null ? "" : winner.firstName()));
    }

    /** It has been seen who was faster. */
    void forget(SupportCaseView seen) {
        lost.remove(seen.roomId());
    }

    private Stream<SupportCaseView> listed(Predicate<SupportCaseView> which, Sieve sieve, Order order) {
        return desk.cases().values().stream().filter(which)
                .filter(view -> sieve.lets(view, calls(view))).sorted(order.comparator());
    }

    private boolean calls(SupportCaseView view) {
        if (desk.call(view).isPresent()) {
            called.add(view.roomId());
        }
        return called.contains(view.roomId());
    }

    private Stream<SupportCaseView> waiting() {
        Stream<SupportCaseView> open = desk.cases().values().stream()
                .filter(view -> desk.waits(view) && !lost.containsKey(view.roomId()));
        return Stream.concat(open, lost.values().stream().map(Lost::seen)).sorted(Order.WAITING.comparator());
    }

    private List<InboxRow> cases(Stream<SupportCaseView> views) {
        return views.map(view -> {
            Lost taken = lost.get(view.roomId());
            return (InboxRow) new InboxRow.Case(view, taken == null ? "" : taken.winner());
        }).toList();
    }
}
