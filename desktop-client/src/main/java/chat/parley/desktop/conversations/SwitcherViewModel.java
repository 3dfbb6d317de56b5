package chat.parley.desktop.conversations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** Going anywhere by typing a bit of its name. JavaFX thread only. */
public final class SwitcherViewModel {

    private static final int RECENT = 7;
    private static final int MOST_CHATS = 30;
    private static final int MOST_PEOPLE = 6;
    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(150);

    private final Chat chat;
    private final ConversationsViewModel list;
    private final Timer timer;
    private final Ways ways;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<SwitchTarget> targets = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final Subscription following;
    /** What each is called, kept while the switcher is open: ten thousand names are not spelled for every key. */
    private final Map<Conversation, Named> names = new HashMap<>();
    private List<UserView> people = List.of();
    private Runnable callOff = () -> {};
    private int asked;

    /** How one goes there. */
    enum Manner {
        PLAINLY,
        /** With what there is to know of it beside it. */
        WITH_DETAILS,
        IN_OWN_WINDOW
    }

    /**
     * Where it leads.
     *
     * @param open shows a conversation
     * @param details shows it, and what there is to know of it
     * @param window shows it in a window of its own
     * @param newRoom asks who is to be in a room of that name; {@code null} where that is not offered
     * @param findMessages looks for messages with these words; {@code null} where that is not offered
     */
    public record Ways(Consumer<Conversation> open, Consumer<Conversation> details, Consumer<Conversation> window,
            @Nullable Consumer<String> newRoom, @Nullable Consumer<String> findMessages) {

        /** To a conversation, for whatever it is chosen for. */
        public static Ways choosing(Consumer<Conversation> chosen) {
            return new Ways(chosen, chosen, chosen, null, null);
        }
    }

    private record Named(String title, Spelling spelling) {

        static Named of(String title) {
            return new Named(title, Spelling.of(title));
        }
    }

    /** A switcher in which nothing is typed yet. */
    public SwitcherViewModel(Chat chat, ConversationsViewModel list, Timer timer, Ways ways) {
        this.chat = chat;
        this.list = list;
        this.timer = timer;
        this.ways = ways;
        following = query.subscribe((was, now) -> typed());
        arrange();
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

    /** What was found: chats first, then people with whom there is no chat; then what else can be done with what was typed. */
    ObservableList<SwitchTarget> targets() {
        return targets;
    }

    /** Whether the conversation with a person could not be begun. */
    ReadOnlyBooleanProperty failed() {
        return failed.getReadOnlyProperty();
    }

    boolean online() {
        return chat.connection().get().online();
    }

    ConversationWords words() {
        return list.words();
    }

    /** Of its view. */
    public Texts texts() {
        return words().texts();
    }

    /** Whether no chat and nobody is called what was typed. */
    boolean nothingFound() {
        return targets.stream().allMatch(target -> target.group() == SwitchTarget.Group.ACTIONS);
    }

    void go(SwitchTarget target, Manner manner) {
        Consumer<Conversation> open = switch (manner) {
            case PLAINLY -> ways.open();
            case WITH_DETAILS -> ways.details();
            case IN_OWN_WINDOW -> ways.window();
        };
        switch (target) {
            case SwitchTarget.NewRoom(var name) -> tell(ways.newRoom(), name);
            case SwitchTarget.FindMessages(var words) -> tell(ways.findMessages(), words);
            case SwitchTarget.Chat(var conversation, var name, var match) -> open.accept(conversation);
            case SwitchTarget.Person(var person, var name, var match) -> chat
                    .start(List.of(person), RoomType.CONSUMER_TO_CONSUMER).whenComplete((started, failure) -> {
                        failed.set(failure != null);
                        if (failure == null) {
                            open.accept(started);
                        }
                    });
        }
    }

    private static void tell(@Nullable Consumer<String> way, String words) {
        if (way != null) {
            way.accept(words);
        }
    }

    private void typed() {
        callOff.run();
        failed.set(false);
        int question = ++asked;
        arrange();
        String wanted = query.get().strip();
        if (!wanted.isEmpty() && online()) {
            callOff = timer.after(AFTER_LAST_KEY, () -> chat.findPeople(wanted, 0).thenAccept(found -> {
                if (question == asked) {
                    people = found;
                    arrange();
                }
            }).exceptionally(failure -> null));
        }
    }

    private void arrange() {
        String wanted = Spelling.of(query.get().strip()).folded();
        List<SwitchTarget> found = new ArrayList<>(wanted.isEmpty() ? recent() : chats(wanted));
        if (!wanted.isEmpty()) {
            found.addAll(others(wanted));
            if (ways.newRoom() != null) {
                found.add(new SwitchTarget.NewRoom(query.get().strip()));
            }
            if (ways.findMessages() != null) {
                found.add(new SwitchTarget.FindMessages(query.get().strip()));
            }
        }
        targets.setAll(found);
    }

    /** Those with something unread before the others; the one that is open is no place to go to. */
    private List<SwitchTarget> recent() {
        return chat.conversations().stream().filter(row -> !row.equals(list.selected().get()))
                .sorted(Comparator.comparing((Conversation row) -> row.unread().get() == 0 || row.muted().get()))
                .limit(RECENT).<SwitchTarget>map(row -> new SwitchTarget.Chat(row, words().title(row), null)).toList();
    }

    /** Names with a word that begins so before names that only hold it; of equals the one with the latest activity. */
    private List<SwitchTarget> chats(String wanted) {
        List<SwitchTarget.Chat> found = new ArrayList<>();
        for (Conversation row : chat.conversations()) {
            Named named = names.computeIfAbsent(row, each -> Named.of(words().title(each)));
            Spelling.Match match = named.spelling().find(wanted);
            if (match != null) {
                found.add(new SwitchTarget.Chat(row, named.title(), match));
            }
        }
        return found.stream().sorted(Comparator.comparing(target -> target.match() != null && !target.match().atWord()))
                .limit(MOST_CHATS).<SwitchTarget>map(target -> target).toList();
    }

    private List<SwitchTarget> others(String wanted) {
        Set<String> known = chat.conversations().stream().filter(words()::direct)
                .map(row -> row.others().get().getFirst().id()).collect(Collectors.toSet());
        return people.stream().filter(person -> !known.contains(person.id()))
                .<SwitchTarget>map(person -> new SwitchTarget.Person(person, person.fullName(),
                        Spelling.of(person.fullName()).find(wanted)))
                .filter(target -> target.match() != null).limit(MOST_PEOPLE).toList();
    }
}
