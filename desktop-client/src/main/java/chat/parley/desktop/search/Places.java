package chat.parley.desktop.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.store.Spelled;
import chat.parley.desktop.ui.RoomTitle;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.UserView;

/** The rooms and people that a search may be narrowed to, by their names. */
record Places(Chat chat, Texts texts) {

    String title(Conversation room) {
        return RoomTitle.of(room.profile().name().get(), chat.me(), room.others().get(), room.type(), texts);
    }

    boolean direct(Conversation room) {
        return RoomTitle.isDirect(room.profile().name().get(), chat.me(), room.others().get(), room.type());
    }

    /** Latest activity first. */
    List<Conversation> rooms() {
        return chat.conversations();
    }

    /** Everybody in these rooms, whoever wrote last before the others; oneself last. */
    List<UserView> people() {
        Map<String, UserView> people = new LinkedHashMap<>();
        chat.conversations().forEach(room -> room.others().get().forEach(each -> people.putIfAbsent(each.id(), each)));
        people.remove(chat.me().id());
        people.put(chat.me().id(), chat.me());
        return List.copyOf(people.values());
    }

    /** The room whose name has these words, each as a beginning. */
    Optional<Conversation> room(String name) {
        return rooms().stream().filter(room -> fits(name, title(room))).findFirst();
    }

    /** The person of that user name, or whose name has these words. */
    Optional<UserView> person(String name) {
        return people().stream().filter(person -> person.username().equalsIgnoreCase(name)).findFirst()
                .or(() -> people().stream().filter(person -> fits(name, person.fullName())).findFirst());
    }

    private static boolean fits(String typed, String name) {
        Spelled words = Spelled.of(typed);
        Spelled in = Spelled.of(name);
        return !words.words().isEmpty()
                && words.words().stream().allMatch(word -> !new Spelled(List.of(word)).placesIn(in).isEmpty());
    }
}
