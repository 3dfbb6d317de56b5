package chat.parley.desktop.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.SupportApi;
import chat.parley.desktop.backend.SupportApi.CaseList;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportCounts;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * Every support case that was heard of, and how many there are. What waits, what is the agent's own and where they are
 * called in is here wholly; of
 * the rest, as much as was asked for. Of two tellings of a case the one with the higher version holds. JavaFX thread only.
 */
final class CaseBook {
    private static final Duration GATHERING = Duration.ofMillis(150);
    private static final SupportCounts NONE = new SupportCounts(0, 0, 0);

    private final UserView me;
    private final SupportApi api;
    private final Calls calls;
    private final Timer timer;
    private final ObservableMap<String, SupportCaseView> cases = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<SupportCounts> counts = new ReadOnlyObjectWrapper<>(NONE);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Map<Set<SupportStatus>, Integer> pages = new HashMap<>();
    private @Nullable Map<String, SupportCaseView> heardMeanwhile;
    private boolean counting;
    private long counted;
    private int round;

    CaseBook(UserView me, SupportApi api, Calls calls, Timer timer) {
        this.me = me;
        this.api = api;
        this.calls = calls;
        this.timer = timer;
    }

    /** By room; to be read only. */
    ObservableMap<String, SupportCaseView> cases() {
        return cases;
    }

    ReadOnlyObjectProperty<SupportCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** Rises once after each change of the cases, however many it touches. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** Asks for everything anew; what was known is shown until the answers are there. */
    void refresh() {
        int turn = ++round;
        heardMeanwhile = new HashMap<>();
        pages.clear();
        Map<String, SupportCaseView> fresh = new HashMap<>();
        fetchAll(turn, CaseList.WAITING, 0, fresh, () -> fetchAll(turn, CaseList.MINE, 0, fresh,
                () -> fetchAll(turn, CaseList.CALLED, 0, fresh, () -> fetch(turn, CaseList.ALL, 0, found -> {
                    found.forEach(each -> keep(fresh, each));
                    replaceBy(fresh);
                }))));
    }

    /**
     * Asks for the next page of everything.
     *
     * @param statuses only of those that stand so; all of them if empty
     */
    CompletableFuture<Void> loadMore(Set<SupportStatus> statuses) {
        int page = pages.getOrDefault(statuses, statuses.isEmpty() ? 1 : 0);
        if (page < 0) {
            return CompletableFuture.completedFuture(null);
        }
        pages.put(statuses, -1);
        return Calls.plain(calls.answer(() -> api.cases(CaseList.ALL, statuses, page, SupportApi.MOST))
                .thenAccept(answer -> {
                    pages.put(statuses, answer.cases().size() < SupportApi.MOST ? -1 : page + 1);
                    counts.set(answer.counts());
                    if (answer.cases().stream().filter(this::put).count() > 0) {
                        changed();
                    } else {
                        count(); // something may have changed while the answer was on its way
                    }
                }).whenComplete((_, failure) -> {
                    if (failure != null) {
                        pages.put(statuses, page);
                    }
                }));
    }

    /** A case is new or has changed; says whether that was news. */
    boolean heard(SupportCaseView view) {
        boolean news = put(view);
        if (news) {
            changed();
        }
        return news;
    }

    /** Whether the case waits for somebody to take it. */
    static boolean waits(SupportCaseView view) {
        return view.assignee() == null && view.status() != SupportStatus.RESOLVED;
    }

    /** Whether the case is that agent's to settle. */
    static boolean belongsTo(UserView agent, SupportCaseView view) {
        return view.assignee() != null && view.assignee().id().equals(agent.id())
                && view.status() != SupportStatus.RESOLVED;
    }

    private boolean put(SupportCaseView view) {
        if (heardMeanwhile != null) {
            keep(heardMeanwhile, view);
        }
        SupportCaseView known = cases.get(view.roomId());
        boolean news = known == null || known.version() < view.version();
        if (news) {
            cases.put(view.roomId(), view);
        }
        return news;
    }

    private void changed() {
        count();
        changes.set(changes.get() + 1);
    }

    private void fetchAll(int turn, CaseList list, int page, Map<String, SupportCaseView> into, Runnable then) {
        fetch(turn, list, page, found -> {
            int before = into.size();
            found.forEach(each -> keep(into, each));
            if (found.size() >= SupportApi.MOST && into.size() > before) {
                fetchAll(turn, list, page + 1, into, then);
            } else {
                then.run();
            }
        });
    }

    private void fetch(int turn, CaseList list, int page, Consumer<List<SupportCaseView>> taker) {
        calls.answer(() -> api.cases(list, Set.of(), page, SupportApi.MOST)).whenComplete((answer, failure) -> {
            if (turn != round) {
                return;
            }
            if (failure instanceof ApiFailure.Refused && list == CaseList.CALLED) {
                taker.accept(List.of()); // a server that knows no such list calls nobody in
                return;
            }
            if (failure != null) {
                calls.retry(failure, () -> {
                    if (turn == round) {
                        fetch(turn, list, page, taker);
                    }
                });
                return;
            }
            counts.set(answer.counts());
            taker.accept(answer.cases());
        });
    }

    private void replaceBy(Map<String, SupportCaseView> fresh) {
        Map<String, SupportCaseView> meanwhile = heardMeanwhile == null ? Map.of() : heardMeanwhile;
        heardMeanwhile = null;
        meanwhile.values().forEach(each -> keep(fresh, each));
        cases.keySet().removeIf(roomId -> !fresh.containsKey(roomId));
        fresh.forEach(cases::put);
        loaded.set(true);
        changed();
    }

    private static void keep(Map<String, SupportCaseView> into, SupportCaseView view) {
        into.merge(view.roomId(), view, (known, next) -> next.version() > known.version() ? next : known);
    }

    /** What waits and what is one's own is all here, so it is counted; of everything only the server knows how much it is. */
    private void count() {
        if (!loaded.get()) {
            return;
        }
        List<SupportCaseView> all = new ArrayList<>(cases.values());
        counts.set(new SupportCounts(all.stream().filter(CaseBook::waits).count(),
                all.stream().filter(each -> belongsTo(me, each)).count(), counts.get().all()));
        if (!counting) {
            counting = true;
            timer.after(GATHERING, this::askForCount);
        }
    }

    /** What changes from now on is counted by the next question: this answer may come after it and yet not know of it. */
    private void askForCount() {
        counting = false;
        long question = ++counted;
        calls.answer(() -> api.cases(CaseList.WAITING, Set.of(), 0, 1)).whenComplete((answer, failure) -> {
            if (question != counted) {
                return;
            }
            if (failure == null) {
                counts.set(new SupportCounts(counts.get().waiting(), counts.get().mine(), answer.counts().all()));
            } else {
                calls.retry(failure, this::askForCount);
            }
        });
    }
}
