package chat.parley.faults.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** All that was recorded in a run, sorted for the rules. */
final class Evidence {

    private final Map<String, Book> clients = new TreeMap<>();
    private final Map<String, Set<String>> members = new TreeMap<>();
    private final Map<String, Send> sendsByText = new LinkedHashMap<>();
    private final Map<String, Send> sendsByClientId = new HashMap<>();
    private final Map<String, Send> sendsByMessage = new HashMap<>();
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<String, Set<String>> editsByMessage = new HashMap<>();
    private final Set<String> deletionsTried = new HashSet<>();
    private final Map<String, Map<String, Fact.Final>> finals = new TreeMap<>();
    private long seed;

    /** What one client recorded. */
    record Book(String client, String personId, List<Entry> entries) {

        <F extends Fact> List<F> facts(Class<F> kind) {
            return entries.stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    Evidence(Map<String, List<Entry>> files) {
        files.forEach((client, entries) -> {
            if (entries.isEmpty() || !(entries.getFirst().fact() instanceof Fact.Began began)) {
                throw new IllegalStateException("The record of " + client + " has no beginning");
            }
            seed = began.seed();
            clients.put(client, new Book(client, began.personId(), entries));
        });
        clients.values().forEach(this::take);
        clients.values().forEach(this::takeTold);
        members.forEach((room, people) -> people.forEach(person -> {
            if (!finals(room).containsKey(person)) {
                throw new IllegalStateException("Nobody looked at room " + room + " as " + person + " in the end");
            }
        }));
    }

    private void take(Book client) {
        client.entries.forEach(entry -> take(client, entry));
    }

    private void take(Book client, Entry entry) {
        switch (entry.fact()) {
            case Fact.Opened(var room, var people) -> members.put(room, people);
            case Fact.Sending sending -> begin(new Send(client.client, client.personId, sending, entry.at()));
            case Fact.Sent(var text, var post) -> send(text).acknowledged(post, entry.at());
            case Fact.Kept(var text) -> send(text).keep();
            case Fact.NotSent(var text, _) -> send(text).refuse();
            case Fact.Editing(_, var message, var text) ->
                editsByMessage.computeIfAbsent(message, _ -> new HashSet<>()).add(text);
            case Fact.Deleting(_, var message) -> deletionsTried.add(message);
            case Fact.Final seen ->
                finals.computeIfAbsent(seen.roomId(), _ -> new TreeMap<>()).put(client.personId, seen);
            default -> {
                // Read by the rules that want it.
            }
        }
    }

    private void takeTold(Book client) {
        client.entries.forEach(entry -> {
            Said said = told(entry.fact());
            if (said != null) {
                tellings.add(new Telling(client, said));
                Send send = sentAs(said);
                if (send != null) {
                    sendsByMessage.put(said.messageId(), send);
                }
            }
        });
    }

    private static @Nullable Said told(Fact fact) {
        return switch (fact) {
            case Fact.Told(var said) -> said;
            case Fact.Sent(_, var said) -> said;
            case Fact.Edited(var said) -> said;
            default -> null;
        };
    }

    private void begin(Send send) {
        if (sendsByText.putIfAbsent(send.text, send) == null && send.clientId != null) {
            sendsByClientId.put(send.personId + "/" + send.clientId, send);
        }
    }

    private Send send(String text) {
        Send send = sendsByText.get(text);
        if (send == null) {
            throw new IllegalStateException("\"" + text + "\" has an outcome and was never sent");
        }
        return send;
    }

    long seed() {
        return seed;
    }

    Collection<Book> clients() {
        return clients.values();
    }

    Set<String> rooms() {
        return members.keySet();
    }

    boolean isMember(String person, String room) {
        return members.getOrDefault(room, Set.of()).contains(person);
    }

    Collection<Send> sends() {
        return sendsByText.values();
    }

    /** What each member saw of that room in the end, by person. */
    Map<String, Fact.Final> finals(String room) {
        return finals.getOrDefault(room, Map.of());
    }

    /**
     * The sending that this message comes from: known by its client id, else by the text that it had when it was first
     * told of.
     */
    @Nullable
    Send originOf(Said said) {
        Send byId = said.clientId() == null ? null : sendsByClientId.get(said.authorId() + "/" + said.clientId());
        Send known = byId == null ? sendsByMessage.get(said.messageId()) : byId;
        return known == null ? sentAs(said) : known;
    }

    private @Nullable Send sentAs(Said said) {
        Send send = sendsByText.get(said.text());
        return send != null && send.personId.equals(said.authorId()) && send.roomId.equals(said.roomId()) ? send : null;
    }

    /** Whether somebody tried to give the message that text. */
    boolean isPossibleText(Said said, Send origin) {
        return said.deleted()
                ? deletionsTried.contains(said.messageId())
                : said.text().equals(origin.text)
                        || editsByMessage.getOrDefault(said.messageId(), Set.of()).contains(said.text());
    }

    /** Everything that anybody was told of messages before the end, with who was told. */
    List<Telling> tellings() {
        return tellings;
    }

    record Telling(Book to, Said said) {}
}
