package chat.parley.benchmarks.scenario;

import java.util.List;

import chat.parley.benchmarks.result.Result;

/** One question asked of a server. */
public sealed interface Scenario permits FanOut, History, Idle, MarkRead, Recents, Search, Storage {

    /** All of them, in the order in which they disturb each other least: memory first, the big store last. */
    static List<Scenario> all() {
        return List.of(new Idle(), new FanOut(), new MarkRead(), new Recents(), new History(), new Search(),
                new Storage());
    }

    /** As given on the command line. */
    String name();

    /**
     * Asks it. Makes the people and rooms it needs and closes the connections it opened; bounded in time by the scale.
     *
     * @throws RuntimeException if the server refused something or did something wrong
     */
    Result play(Stage stage);
}
