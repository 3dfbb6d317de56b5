package chat.parley.desktop.settings;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The menu of the settings: all pages, or whatever is called by the words that are typed. JavaFX thread only. */
final class MenuViewModel {

    /**
     * A row of the menu.
     *
     * @param setting to be gone to on that page; {@code null} for the page itself
     */
    record Entry(Topic topic, @Nullable Setting setting) {

        String key() {
            return setting == null ? topic.key() : setting.key();
        }
    }

    private final Texts texts;
    private final Set<Setting> offered;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper();
    private final Subscription following;

    /** @param offered what can be set on this computer */
    MenuViewModel(Texts texts, Set<Setting> offered) {
        this.texts = texts;
        this.offered = Set.copyOf(offered);
        following = filter.subscribe(this::look).and(texts.wording().subscribe(this::look));
        look();
    }

    /** What is typed to find a setting. */
    StringProperty filter() {
        return filter;
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    /** Whether nothing is called by what is typed. */
    ReadOnlyBooleanProperty nothing() {
        return nothing.getReadOnlyProperty();
    }

    void close() {
        following.unsubscribe();
    }

    private void look() {
        String wanted = plain(filter.get().strip());
        if (wanted.isEmpty()) {
            entries.setAll(Stream.of(Topic.values()).map(topic -> new Entry(topic, null)).toList());
        } else {
            entries.setAll(Stream.of(Topic.values()).flatMap(topic -> on(topic, wanted)).toList());
        }
        nothing.set(entries.isEmpty());
    }

    private Stream<Entry> on(Topic topic, String wanted) {
        Stream<Entry> page = called(topic.key(), wanted) ? Stream.of(new Entry(topic, null)) : Stream.of();
        Stream<Entry> there = Stream.of(Setting.values())
                .filter(each -> each.topic() == topic && offered.contains(each) && !each.key().equals(topic.key()))
                .filter(each -> called(each.key(), wanted) || called(each.words(), wanted))
                .map(each -> new Entry(topic, each));
        return Stream.concat(page, there);
    }

    private boolean called(@Nullable String key, String wanted) {
        return key != null && plain(texts.get(key)).contains(wanted);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
