package chat.parley.desktop.room;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import chat.parley.desktop.model.Timer;
import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.store.Writing;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.spelling.Spelling;
import chat.parley.desktop.ui.spelling.Spelling.Mistake;
import chat.parley.model.UserView;

/**
 * Follows what is being written and tells which words of it are misspelled: a moment after the last key, and never the
 * word at the caret, which is still being written. JavaFX thread only; the checking is done elsewhere.
 */
final class SpellCheck {

    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Spelling spelling;
    private final WritingHabits habits;
    private final Timer timer;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Mistake>> mistakes = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription following;
    private Runnable callOff = () -> {};
    private String text = "";
    private int caret;
    private Set<String> names = Set.of();

    /** @param fx runs tasks on the JavaFX thread */
    SpellCheck(Spelling spelling, WritingHabits habits, Timer timer, Executor fx) {
        this.spelling = spelling;
        this.habits = habits;
        this.timer = timer;
        this.fx = fx;
        following = habits.now().subscribe((was, now) -> soon());
    }

    /** The mistakes in the text of now. */
    ReadOnlyObjectProperty<List<Mistake>> mistakes() {
        return mistakes.getReadOnlyProperty();
    }

    /** The names of these people are no mistakes. */
    void spare(List<UserView> people) {
        Set<String> spared = new HashSet<>();
        people.forEach(each -> List.of((each.fullName() + " " + each.username()).split("[^\\p{L}\\p{M}]+"))
                .forEach(name -> spared.add(name.toLowerCase(Locale.ROOT))));
        names = spared;
    }

    /** The text has changed, or the caret has moved. */
    void written(String now, int caretNow) {
        boolean changed = !now.equals(text);
        text = now;
        caret = caretNow;
        if (changed) {
            // What has moved would be marked in the wrong place.
            mistakes.set(List.of());
        }
        soon();
    }

    CompletableFuture<List<String>> suggestions(Mistake mistake) {
        return spelling.suggestions(mistake.word()).thenApplyAsync(found -> found, fx);
    }

    void learn(Mistake mistake) {
        habits.learn(mistake.word().toLowerCase(Locale.ROOT));
    }

    /** Checks nothing any more. */
    void close() {
        following.unsubscribe();
        callOff.run();
    }

    private void soon() {
        callOff.run();
        callOff = text.isBlank() ? () -> {} : timer.after(MOMENT, this::check);
    }

    private void check() {
        String checked = text;
        int at = caret;
        Writing known = habits.now().get();
        Set<Language> languages = EnumSet.allOf(Language.class);
        languages.removeIf(each -> known.unchecked().contains(each.code()));
        Set<String> right = new HashSet<>(names);
        right.addAll(known.words());
        spelling.mistakes(checked, languages, right).thenAcceptAsync(found -> {
            if (checked.equals(text)) {
                mistakes.set(found.stream().filter(each -> at < each.from() || at > each.to()).toList());
            }
        }, fx);
    }

    /** The mistake at that place of the text. */
    Optional<Mistake> at(int place) {
        return mistakes.get().stream().filter(each -> place >= each.from() && place <= each.to()).findFirst();
    }
}
