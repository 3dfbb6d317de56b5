package chat.parley.desktop.people;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Timer;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * Choosing people: one for a chat, several for a room, or more for a room that there is. JavaFX thread only.
 */
public final class NewChatViewModel {

    /** What the list of people shows. */
    enum State {
        SEARCHING,
        FOUND,
        NOBODY,
        OFFLINE,
        TROUBLE
    }

    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(250);

    private final Chat chat;
    private final Timer timer;
    private final Purpose purpose;
    private final Consumer<Conversation> started;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObservableList<UserView> found = FXCollections.observableArrayList();
    private final ObservableList<UserView> foundView = FXCollections.unmodifiableObservableList(found);
    private final ObservableList<UserView> chosen = FXCollections.observableArrayList();
    private final ObservableList<UserView> chosenView = FXCollections.unmodifiableObservableList(chosen);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SEARCHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private final Subscription following;
    private Runnable callOff = () -> {};
    private int asked;
    private int page;
    private boolean more;

    /**
     * A dialog that has begun to look for everybody.
     *
     * @param started receives the conversation, new or found again
     */
    public NewChatViewModel(Chat chat, Timer timer, Purpose purpose, Consumer<Conversation> started) {
        this.chat = chat;
        this.timer = timer;
        this.purpose = purpose;
        this.started = started;
        if (purpose instanceof Purpose.NamedRoom(String wanted)) {
            name.set(wanted);
        }
        following = Subscription.combine(query.subscribe((was, now) -> typed()),
                chat.connection().subscribe((was, now) -> search()));
        search();
    }

    /** Stops looking. */
    public void close() {
        following.unsubscribe();
        callOff.run();
        asked++;
    }

    StringProperty query() {
        return query;
    }

    /** What the room shall be called. */
    StringProperty name() {
        return name;
    }

    Purpose purpose() {
        return purpose;
    }

    /** Whether a name can be given. */
    BooleanBinding nameable() {
        return Bindings.createBooleanBinding(() -> switch (purpose) {
            case Purpose.Talk() -> chosen.size() > 1;
            case Purpose.NamedRoom _ -> true;
            case Purpose.Invite _ -> false;
        }, chosen);
    }

    /** Whether enough is known to start. */
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> !busy.get() && switch (purpose) {
            case Purpose.Talk(),Purpose.Invite _ -> !chosen.isEmpty();
            case Purpose.NamedRoom _ -> !name.get().isBlank();
        }, chosen, name, busy);
    }

    ObservableList<UserView> found() {
        return foundView;
    }

    ObservableList<UserView> chosen() {
        return chosenView;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Whether the conversation is being started. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the last try to start it failed. */
    ReadOnlyBooleanProperty refused() {
        return refused.getReadOnlyProperty();
    }

    /** Whether the person is one whom support helps. */
    boolean mayAskSupport() {
        return purpose instanceof Purpose.Talk && chat.me().type() != UserType.SUPPORT;
    }

    /** Chooses a person, or no longer. */
    void toggle(UserView person) {
        if (!chosen.removeIf(each -> each.id().equals(person.id()))) {
            chosen.add(person);
        }
    }

    boolean isChosen(UserView person) {
        return chosen.stream().anyMatch(each -> each.id().equals(person.id()));
    }

    /** Does it with those who are chosen, if enough is known. */
    void start() {
        List<UserView> people = List.copyOf(chosen);
        if (ready().get()) {
            start(() -> switch (purpose) {
                case Purpose.Talk() when people.size() == 1 || name.get().isBlank() ->
                    chat.start(people, RoomType.CONSUMER_TO_CONSUMER);
                case Purpose.Talk(),Purpose.NamedRoom _ -> chat.membership().create(name.get(), people);
                case Purpose.Invite(var room) -> chat.membership().add(room, people).thenApply(_ -> room);
            });
        }
    }

    /** Starts a conversation that waits for somebody of the support to take it. */
    void askSupport() {
        start(() -> chat.start(List.of(), RoomType.CONSUMER_TO_SUPPORT));
    }

    /** Looks at once instead of when the typing pauses. */
    void search() {
        callOff.run();
        page = 0;
        if (!chat.connection().get().online()) {
            asked++;
            found.clear();
            state.set(State.OFFLINE);
        } else {
            if (found.isEmpty()) {
                state.set(State.SEARCHING);
            }
            ask();
        }
    }

    /** Loads the next people of a long list, if there are any. */
    void more() {
        if (more) {
            page++;
            ask();
        }
    }

    private void typed() {
        callOff.run();
        refused.set(false);
        callOff = timer.after(AFTER_LAST_KEY, this::search);
    }

    private void ask() {
        int question = ++asked;
        more = false;
        chat.findPeople(query.get().strip(), page).whenComplete((people, failure) -> {
            if (question == asked) {
                take(people, failure);
            }
        });
    }

    private void take(List<UserView> people, @Nullable Throwable failure) {
        if (failure != null) {
            found.clear();
            state.set(chat.connection().get().online() ? State.TROUBLE : State.OFFLINE);
            return;
        }
        more = !people.isEmpty();
        List<UserView> possible = people.stream().filter(person -> !isIn(person)).toList();
        if (page == 0) {
            found.setAll(possible);
        } else {
            found.addAll(possible);
        }
        state.set(found.isEmpty() ? State.NOBODY : State.FOUND);
    }

    private boolean isIn(UserView person) {
        return purpose instanceof Purpose.Invite(var room)
                && room.others().get().stream().anyMatch(other -> other.id().equals(person.id()));
    }

    private void start(Supplier<CompletableFuture<Conversation>> way) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        refused.set(false);
        way.get().whenComplete((conversation, failure) -> {
            busy.set(false);
            if (failure == null) {
                started.accept(conversation);
            } else {
                refused.set(true);
            }
        });
    }
}
