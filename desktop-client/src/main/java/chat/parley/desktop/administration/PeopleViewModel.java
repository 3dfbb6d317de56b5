package chat.parley.desktop.administration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.backend.PeopleQuestion;
import chat.parley.desktop.backend.PeopleQuestion.Access;
import chat.parley.desktop.backend.PeopleQuestion.Sort;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Timer;
import chat.parley.model.AdminPersonView;
import org.jspecify.annotations.Nullable;

/** Everybody who has an account, and what an administrator does to them. JavaFX thread only. */
final class PeopleViewModel implements Looked {

    /** Who is there changes by itself. */
    private static final Duration RENEWAL = Duration.ofSeconds(30);

    private final Administration administration;
    private final Timer timer;
    private final PeopleList rows = new PeopleList();
    private final PeopleLoader loader;
    private final PeopleDeeds deeds;
    private final ObjectProperty<@Nullable Position> position = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Access> access = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<List<AdminPersonView>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final Asking asking;
    private final Subscription filtering;
    private Sort sort = Sort.NAME;
    private boolean descending;
    private Runnable stopRenewing = () -> {};

    PeopleViewModel(Chat chat, Timer timer) {
        administration = chat.administration();
        this.timer = timer;
        loader = new PeopleLoader(administration, timer, rows);
        deeds = new PeopleDeeds(administration, rows);
        rows.addListener((ListChangeListener<PersonRow>) _ -> {
            total.set(rows.size());
            chosen.set(rows.chosen());
        });
        asking = new Asking(chat, timer, this::ask, loader::renew);
        filtering = Subscription.combine(position.subscribe((_, _) -> ask()), access.subscribe((_, _) -> ask()));
    }

    @Override
    public void enter() {
        asking.shown(true);
        renew();
    }

    @Override
    public void leave() {
        asking.shown(false);
        stopRenewing.run();
    }

    @Override
    public void close() {
        leave();
        asking.close();
        filtering.unsubscribe();
        loader.close();
    }

    ObservableList<PersonRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<PeopleLoader.State> state() {
        return loader.state();
    }

    /** How many there are, of all or of those who are looked for. */
    ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    ObservableValue<Boolean> online() {
        return asking.online();
    }

    StringProperty words() {
        return asking.words();
    }

    ObjectProperty<@Nullable Position> position() {
        return position;
    }

    ObjectProperty<@Nullable Access> access() {
        return access;
    }

    /** Whether somebody may be left out by what is looked for. */
    boolean narrowed() {
        return question().narrows();
    }

    void clearFilters() {
        asking.words().set("");
        position.set(null);
        access.set(null);
        ask();
    }

    void sort(Sort by, boolean downwards) {
        sort = by;
        descending = downwards;
        ask();
    }

    /** The row is looked at. */
    void look(PersonRow row) {
        if (row instanceof PersonRow.Awaited(int index)) {
            loader.want(index);
        }
    }

    /** Those marked for what is done to several at once. */
    ReadOnlyObjectProperty<List<AdminPersonView>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(AdminPersonView view, boolean wanted) {
        rows.choose(view, wanted);
        chosen.set(rows.chosen());
    }

    /** Marks everybody who is held but oneself, or nobody. */
    void chooseAll(boolean wanted) {
        if (wanted) {
            choose(rows.people());
        } else {
            rows.chooseNobody();
            chosen.set(rows.chosen());
        }
    }

    /** Marks everybody who is looked for but oneself, also those who are not held. */
    CompletableFuture<Void> chooseEverybody() {
        return loader.everybody().thenAccept(this::choose);
    }

    /** Whether all others who are held are marked. */
    boolean allChosen() {
        return chosen.get().size() >= others(rows.people()).size();
    }

    /** Whether all who are held are marked, and there are more. */
    boolean moreToChoose() {
        return allChosen() && rows.people().size() < rows.size() && chosen.get().size() < rows.size() - 1;
    }

    private void choose(List<AdminPersonView> people) {
        others(people).forEach(view -> rows.choose(view, true));
        chosen.set(rows.chosen());
    }

    private List<AdminPersonView> others(List<AdminPersonView> people) {
        return people.stream().filter(view -> !isMe(view)).toList();
    }

    boolean isMe(AdminPersonView view) {
        return administration.isMe(view.user());
    }

    /** Whether one is oneself among them: most of what can be done to others cannot be done to oneself. */
    boolean amAmong(List<AdminPersonView> people) {
        return people.stream().anyMatch(this::isMe);
    }

    /**
     * Does it to each of them, one after the other. Rows of those to whom it was not done say so.
     *
     * @return to how many it was done
     */
    CompletableFuture<Integer> perform(Deed deed, List<AdminPersonView> people) {
        return deeds.perform(deed, people).whenComplete((_, _) -> {
            total.set(rows.size());
            chosen.set(rows.chosen());
        });
    }

    PeopleQuestion question() {
        Position only = position.get();
        return new PeopleQuestion(asking.words().get().strip(), only == null ? null : only.standing(), access.get(),
                sort,
                descending);
    }

    Administration administration() {
        return administration;
    }

    /** A person as they stand now. */
    void changed(AdminPersonView view) {
        rows.renew(view);
    }

    /** Asks for the list anew, as after people were added to it. */
    void ask() {
        asking.now();
        loader.ask(question());
    }

    private void renew() {
        loader.renew();
        stopRenewing.run();
        stopRenewing = timer.after(RENEWAL, this::renew);
    }
}
