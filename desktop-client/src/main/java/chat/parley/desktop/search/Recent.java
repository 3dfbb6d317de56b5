package chat.parley.desktop.search;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The latest searches that led somewhere, for as long as the app runs: what people look for is written to no disk. */
final class Recent {

    private static final int MOST = 6;

    private final ObservableList<String> searches = FXCollections.observableArrayList();

    ObservableList<String> searches() {
        return searches;
    }

    void add(String search) {
        String stripped = search.strip();
        if (!stripped.isEmpty()) {
            searches.remove(stripped);
            searches.addFirst(stripped);
            if (searches.size() > MOST) {
                searches.removeLast();
            }
        }
    }
}
