package chat.parley.desktop.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.store.JsonFile;
import chat.parley.desktop.store.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a person writes, remembered from run to run. JavaFX thread only. */
public final class WritingHabits {

    private static final Logger LOG = LoggerFactory.getLogger(WritingHabits.class);
    /** Four rows of the picker. */
    private static final int EMOJI_REMEMBERED = 36;
    private static final int MOST_WORDS = 5_000;

    private final Consumer<Writing> place;
    private final Executor disk;
    private final ReadOnlyObjectWrapper<Writing> now;

    private WritingHabits(Writing first, Consumer<Writing> place, Executor disk) {
        this.place = place;
        this.disk = disk;
        now = new ReadOnlyObjectWrapper<>(first);
    }

    /** Those kept in that file. Blocks once; later the disk is used on the executor for it. */
    static WritingHabits in(JsonFile<Writing> file, Executor disk) {
        return new WritingHabits(file.read().orElseGet(Writing::initial), file::write, disk);
    }

    /** Habits that last as long as the app runs. */
    public static WritingHabits inMemory() {
        return new WritingHabits(Writing.initial(), forgotten -> {}, Runnable::run);
    }

    /** What is known of them. */
    public ReadOnlyObjectProperty<Writing> now() {
        return now.getReadOnlyProperty();
    }

    /** An emoji was used. */
    public void used(String emoji) {
        change(was -> was.withEmoji(Stream.concat(Stream.of(emoji), was.emoji().stream()).distinct()
                .limit(EMOJI_REMEMBERED).toList()));
    }

    /** Another tone of skin is preferred. */
    public void tone(int tone) {
        change(was -> was.withTone(tone));
    }

    /** The spelling of that language is to be checked, or not. */
    public void check(String language, boolean checked) {
        change(was -> was.withChecked(language, checked));
    }

    /** That word is spelled right. */
    public void learn(String word) {
        change(was -> was.withWords(
                Stream.concat(Stream.of(word), was.words().stream()).distinct().limit(MOST_WORDS).toList()));
    }

    /** Enter is to send what is written, or to begin a new line. */
    public void enterToSend(boolean sends) {
        change(was -> was.withEnterToSend(sends));
    }

    /** Others are to see that the person is typing, or not. */
    public void typingSeen(boolean seen) {
        change(was -> was.withTypingSeen(seen));
    }

    private void change(UnaryOperator<Writing> change) {
        Writing next = change.apply(now.get());
        if (!next.equals(now.get())) {
            now.set(next);
            disk.execute(() -> keep(next));
        }
    }

    private void keep(Writing next) {
        try {
            place.accept(next);
        } catch (RuntimeException e) {
            // A full disk must not take the window down; the habit holds for this run.
            LOG.warn("Habits of writing could not be kept: {}", e.toString());
        }
    }
}
