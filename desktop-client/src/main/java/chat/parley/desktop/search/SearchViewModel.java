package chat.parley.desktop.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.backend.SearchQuestion;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.model.FoundPage;
import chat.parley.desktop.model.MessageSearch;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import org.jspecify.annotations.Nullable;

/** Looking for messages: what is typed and chosen, and what that finds. JavaFX thread only. */
public final class SearchViewModel {

    /** What the sheet shows. */
    enum State {
        /** Nothing is looked for. */
        START,
        FOUND,
        NOTHING,
        /** A typed filter means nothing. */
        UNKNOWN,
        TROUBLE
    }

    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(250);
    private static final int SHORTEST = 2;

    /** After an answer that lacks something; twice as long each time. */
    private static final Duration FIRST_LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int LOOKS_AGAIN = 5;

    private final Chat chat;
    private final SearchWords words;
    private final Timer timer;
    private final Recent recent;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Filters> filters = new SimpleObjectProperty<>(Filters.NONE);
    private final ObservableList<FoundMessage> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable FoundPage> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.START);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable FoundMessage> current = new SimpleObjectProperty<>();
    private final Subscription following;
    private Typed typed;
    private int asked;
    private int looksAgain;
    private boolean more;
    private int pages;
    private Runnable callOff = () -> {};

    /** A search in which nothing is typed yet. */
    public SearchViewModel(Chat chat, Texts texts, Times times, Timer timer) {
        this.chat = chat;
        words = SearchWords.of(chat, texts, times);
        recent = new Recent(chat.search());
        this.timer = timer;
        typed = Typed.of("", Filters.NONE, words.places());
        following = Subscription.combine(query.subscribe((was, now) -> typed(AFTER_LAST_KEY)),
                filters.subscribe((was, now) -> typed(Duration.ZERO)),
                chat.connection().subscribe((was, now) -> connected(now)));
    }

    /** Stops looking. */
    public void close() {
        following.unsubscribe();
        callOff.run();
        asked++;
    }

    /** Looks in that room only from now on, or everywhere. */
    public void lookIn(@Nullable Conversation room) {
        filters.set(filters.get().withRoom(room));
    }

    /** Looks for these words. */
    public void look(String words) {
        query.set(words);
    }

    /** The next of what was found in that room, or the one before if negative; empty if there is none. */
    public Optional<FoundMessage> step(String roomId, int by) {
        List<FoundMessage> there = found.stream().filter(each -> each.roomId().equals(roomId)).toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        int at = there.indexOf(current.get());
        FoundMessage next = there.get(Math.floorMod(at < 0 && by < 0 ? at : at + by, there.size()));
        current.set(next);
        return Optional.of(next);
    }

    /** Takes note that one of what was found is being opened. */
    public void opened() {
        recent.add(query.get());
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Filters> filters() {
        return filters;
    }

    ObservableList<FoundMessage> found() {
        return found;
    }

    /** The latest answer, for its counts; {@code null} before the first. */
    ReadOnlyObjectProperty<@Nullable FoundPage> answer() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether an answer is awaited: what is shown is that of the question before. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The one that is looked at. */
    ObjectProperty<@Nullable FoundMessage> current() {
        return current;
    }

    SearchWords words() {
        return words;
    }

    ObservableList<String> recent() {
        return recent.searches();
    }

    /** Forgets what was looked for. */
    void clearRecent() {
        recent.clear();
    }

    MessageSearch search() {
        return chat.search();
    }

    Optional<Conversation> room(FoundMessage message) {
        return chat.conversation(message.roomId());
    }

    /** The typed filter that means nothing. */
    String unknown() {
        return String.valueOf(typed.unknown());
    }

    /** Looks again for the same. */
    void again() {
        typed(Duration.ZERO);
    }

    /** Adds the next page, if there is one. */
    void loadMore() {
        if (more && !busy.get()) {
            ask(pages);
        }
    }

    private void typed(Duration pause) {
        callOff.run();
        asked++;
        looksAgain = 0;
        typed = Typed.of(query.get(), filters.get(), words.places());
        if (typed.unknown() != null) {
            // Not while it is still being typed.
            callOff = timer.after(pause, () -> finish(State.UNKNOWN));
        } else if (typed.words().codePointCount(0, typed.words().length()) < SHORTEST && !typed.filters().narrow()) {
            finish(State.START);
        } else {
            busy.set(true);
            callOff = timer.after(pause, () -> ask(0));
        }
    }

    /** What was found on this computer alone is looked for on the server once that is there. */
    private void connected(ConnectionState now) {
        FoundPage shown = answer.get();
        if (now.online() && shown != null && shown.here()) {
            again();
        }
    }

    private void finish(State end) {
        found.clear();
        answer.set(null);
        busy.set(false);
        current.set(null);
        more = false;
        state.set(end);
    }

    private void ask(int page) {
        int question = ++asked;
        busy.set(true);
        chat.search().find(question(), page).whenComplete((answered, failure) -> {
            if (question != asked) {
                return;
            }
            if (failure == null) {
                show(page, answered);
            } else if (page == 0 && looksAgain == 0) { // what a first look found stays if a second fails
                finish(State.TROUBLE);
            }
            busy.set(false);
        });
    }

    private void show(int page, FoundPage answered) {
        FoundMessage lookedAt = looksAgain > 0 ? current.get() : null;
        answer.set(answered);
        more = answered.more();
        pages = page + 1;
        if (page > 0) {
            found.addAll(answered.messages().stream().filter(each -> !found.contains(each)).toList());
            return;
        }
        found.setAll(answered.messages());
        current.set(found.contains(lookedAt) ? lookedAt : found.isEmpty() ? null : found.getFirst());
        state.set(found.isEmpty() ? State.NOTHING : State.FOUND);
        if (!answered.complete() && !answered.here() && looksAgain < LOOKS_AGAIN) {
            callOff = timer.after(FIRST_LOOK_AGAIN.multipliedBy(1L << looksAgain++), this::lookAgain);
        }
    }

    /** What is there already stays in view, as far as it was read on. */
    private void lookAgain() {
        if (pages <= 1) {
            ask(0);
        }
    }

    private SearchQuestion question() {
        Filters now = typed.filters();
        return new SearchQuestion(typed.words(), now.room() == null ? null : now.room().roomId(),
                now.author() == null ? null : now.author().id(), startOf(now.since()), startOf(now.before()),
                now.parts(), now.best());
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : words.times().startOf(day);
    }
}
