package chat.parley.desktop.search;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.model.MessageSearch;

/**
 * The latest searches that led somewhere: on this computer only, with what else is kept for the person there, until they are
 * forgotten or the person signs out. JavaFX thread only.
 */
final class Recent {

    private static final int MOST = 6;

    private final MessageSearch search;
    private final ObservableList<String> searches = FXCollections.observableArrayList();

    /** Those that were kept. */
    Recent(MessageSearch search) {
        this.search = search;
        search.latest().thenAccept(kept -> set(Stream.concat(searches.stream(), kept.stream()).toList()));
    }

    ObservableList<String> searches() {
        return searches;
    }

    void add(String words) {
        String stripped = words.strip();
        if (!stripped.isEmpty()) {
            set(Stream.concat(Stream.of(stripped), searches.stream()).toList());
            search.keepLatest(searches);
        }
    }

    void clear() {
        searches.clear();
        search.keepLatest(List.of());
    }

    private void set(List<String> latestFirst) {
        searches.setAll(latestFirst.stream().distinct().limit(MOST).toList());
    }
}
