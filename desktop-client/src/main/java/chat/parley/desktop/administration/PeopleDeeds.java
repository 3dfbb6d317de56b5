package chat.parley.desktop.administration;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.model.Administration;
import chat.parley.model.AdminPersonView;

/** Does things to people, one after the other, and has their rows say how it went. JavaFX thread only. */
final class PeopleDeeds {

    private final Administration administration;
    private final PeopleList rows;

    PeopleDeeds(Administration administration, PeopleList rows) {
        this.administration = administration;
        this.rows = rows;
    }

    /**
     * Does it to each of them.
     *
     * @return to how many it was done; fails with {@link CancellationException} if the person thought better of it, and then
     *         nothing more is done
     */
    CompletableFuture<Integer> perform(Deed deed, List<AdminPersonView> people) {
        people.forEach(person -> rows.begin(person.user().id()));
        return next(deed, people, 0).whenComplete(
                (_, _) -> people.forEach(person -> rows.end(person.user().id(), null)));
    }

    private CompletableFuture<Integer> next(Deed deed, List<AdminPersonView> rest, int done) {
        if (rest.isEmpty()) {
            return CompletableFuture.completedFuture(done);
        }
        String userId = rest.getFirst().user().id();
        List<AdminPersonView> others = rest.subList(1, rest.size());
        return deed.to(userId, administration).handle((after, failure) -> {
            if (failure == null) {
                rows.end(userId, null);
                if (after == null) {
                    rows.drop(userId);
                } else {
                    rows.renew(after);
                }
                return next(deed, others, done + 1);
            }
            Trouble trouble = Trouble.of(failure);
            if (trouble == Trouble.CANCELLED) {
                return CompletableFuture.<Integer>failedFuture(new CancellationException());
            }
            rows.end(userId, new PersonRow.Failed(deed, trouble));
            return next(deed, others, done);
        }).thenCompose(all -> all);
    }
}
