package chat.parley.desktop.administration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.backend.AdminApi;
import chat.parley.desktop.backend.PeopleQuestion;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Timer;
import chat.parley.model.AdminPersonView;

/** Fetches the pages of accounts that one looks at, and no others. JavaFX thread only. */
final class PeopleLoader {

    /** Long enough that what one only scrolls past is not asked for. */
    static final Duration GLANCE = Duration.ofMillis(60);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int PAGE = AdminApi.MOST;
    /** What fits on a screen lies on two pages at most. */
    private static final int AT_ONCE = 2;

    /** Whoever does something to more people than this at once should use a shell. */
    private static final int MOST_AT_ONCE = 5_000;

    /** What there is to show. */
    enum State {
        LOADING,
        LISTED,
        NOBODY,
        TROUBLE
    }

    private final Administration administration;
    private final Timer timer;
    private final PeopleList list;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final Set<Integer> asked = new HashSet<>();
    private Set<Integer> wanted = new LinkedHashSet<>();
    private List<Integer> inView = List.of();
    private PeopleQuestion question = PeopleQuestion.EVERYBODY;
    private int generation;
    private Runnable callOff = () -> {};

    PeopleLoader(Administration administration, Timer timer, PeopleList list) {
        this.administration = administration;
        this.timer = timer;
        this.list = list;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    PeopleQuestion question() {
        return question;
    }

    /** Asks something else; what is shown stays until the answer is there. */
    void ask(PeopleQuestion next) {
        question = next;
        int mine = ++generation;
        asked.clear();
        wanted.clear();
        if (list.isEmpty()) {
            state.set(State.LOADING);
        }
        administration.people(next, 0).whenComplete((answer, failure) -> {
            if (mine != generation) {
                return;
            }
            if (failure == null) {
                list.reset(answer.people(), Math.toIntExact(answer.total()));
                state.set(list.isEmpty() ? State.NOBODY : State.LISTED);
            } else {
                state.set(State.TROUBLE);
            }
        });
    }

    /** That row is looked at, and is not held. */
    void want(int row) {
        if (!list.holds(row)) {
            wanted.remove(row / PAGE);
            wanted.add(row / PAGE);
            callOff.run();
            callOff = timer.after(GLANCE, this::fetch);
        }
    }

    /** Asks anew for what is looked at; nothing moves. */
    void renew() {
        if (state.get() != State.LISTED) {
            ask(question);
            return;
        }
        (inView.isEmpty() ? List.of(0) : inView).forEach(this::fetch);
    }

    /** Everybody who is looked for, page by page, up to a bound; fails as soon as one page does. */
    CompletableFuture<List<AdminPersonView>> everybody() {
        return collect(question, 0, new ArrayList<>());
    }

    private CompletableFuture<List<AdminPersonView>> collect(PeopleQuestion asked, int page,
            List<AdminPersonView> soFar) {
        return administration.people(asked, page).thenCompose(answer -> {
            soFar.addAll(answer.people());
            boolean all = answer.people().isEmpty() || soFar.size() >= Math.min(answer.total(), MOST_AT_ONCE);
            return all ? CompletableFuture.completedFuture(soFar) : collect(asked, page + 1, soFar);
        });
    }

    void close() {
        generation++;
        callOff.run();
    }

    private void fetch() {
        List<Integer> pages = List.copyOf(wanted);
        inView = pages.subList(Math.max(0, pages.size() - AT_ONCE), pages.size());
        wanted = new LinkedHashSet<>();
        inView.stream().filter(page -> !list.holds(page * PAGE)).forEach(this::fetch);
    }

    private void fetch(int page) {
        if (!asked.add(page)) {
            return;
        }
        int mine = generation;
        administration.people(question, page).whenComplete((answer, failure) -> {
            if (mine != generation) {
                return;
            }
            asked.remove(page);
            if (failure == null) {
                list.take(page * PAGE, answer.people(), Math.toIntExact(answer.total()));
                list.keepNear(page * PAGE);
            } else if (inView.contains(page)) {
                timer.after(PAUSE, () -> {
                    if (mine == generation && inView.contains(page)) {
                        fetch(page);
                    }
                });
            }
        });
    }
}
