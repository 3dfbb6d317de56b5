package chat.parley.desktop.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.backend.Part;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.MonthView;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The filters of a search as chips, and what comes first. */
final class FilterBar {

    /** A longer menu is no way to find anything: names are typed, as {@code in:} and {@code from:}. */
    private static final int MOST_CHOICES = 14;
    private static final double ICON = 16;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final SearchViewModel model;
    private final SearchWords words;
    private final Texts texts;
    private final Layers layers;

    FilterBar(SearchViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        words = model.words();
        texts = words.texts();
    }

    /** @param narrow whether the order is shown by its picture, so that all chips stand in one line */
    void fill(FlowPane chips, MenuButton order, ObservableValue<Boolean> narrow) {
        chips.getChildren().setAll(
                chip(Icon.CHATS, "in", Filters::room, room -> words.places().title(room), this::rooms,
                        now -> now.withRoom(null)),
                chip(Icon.PERSON, "from", Filters::author, person -> person.fullName(), this::people,
                        now -> now.withAuthor(null)),
                chip(Icon.CALENDAR, "since", Filters::since, day -> words.times().date(day), this::days,
                        now -> now.withSince(null)),
                chip(Icon.ATTACH, "has", now -> now.parts().isEmpty() ? null : now.parts(), this::names,
                        () -> Stream.of(Part.values()).map(part -> choice(name(part), now -> now.with(part))).toList(),
                        now -> now.withParts(Set.of())));
        var said = texts.from(
                () -> texts.get(model.filters().get().best() ? "search.best" : "search.newest"), model.filters());
        order.textProperty().bind(said);
        order.accessibleTextProperty().bind(said);
        order.setGraphic(Icon.SORT.view(ICON));
        var tip = new Tooltip();
        tip.textProperty().bind(said);
        narrow.subscribe(now -> {
            order.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
            order.setTooltip(now ? tip : null);
        });
        order.setOnShowing(showing -> order.getItems().setAll(
                choice(texts.get("search.newest"), now -> now.withBest(false)),
                choice(texts.get("search.best"), now -> now.withBest(true))));
        order.getItems().setAll(new MenuItem());
    }

    private <T> FilterChip chip(Icon icon, String key, Function<Filters, @Nullable T> part,
            Function<T, String> name, Supplier<List<MenuItem>> items, UnaryOperator<Filters> without) {
        var said = texts.from(() -> {
            T chosen = part.apply(model.filters().get());
            return chosen == null
                    ? texts.get("search." + key)
                    : texts.get("search.chosen." + key, name.apply(chosen));
        }, model.filters());
        return new FilterChip(icon, said, model.filters().map(now -> part.apply(now) != null), items,
                () -> change(without), texts);
    }

    private String names(Set<Part> parts) {
        return parts.stream().sorted().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Part part) {
        return texts.get("search.part." + part.word());
    }

    private List<MenuItem> rooms() {
        return words.places().rooms().stream().limit(MOST_CHOICES)
                .map(room -> choice(words.places().title(room), now -> now.withRoom(room))).toList();
    }

    private List<MenuItem> people() {
        return words.places().people().stream().limit(MOST_CHOICES)
                .map(person -> choice(person.fullName(), now -> now.withAuthor(person))).toList();
    }

    private List<MenuItem> days() {
        LocalDate today = words.times().today();
        List<MenuItem> items = new ArrayList<>();
        items.add(choice(texts.get("time.today"), now -> now.withSince(today)));
        items.add(choice(texts.get("search.since.week"), now -> now.withSince(today.minusDays(WEEK))));
        items.add(choice(texts.get("search.since.month"), now -> now.withSince(today.minusDays(MONTH))));
        items.add(FilterChip.item(texts.get("search.since.day"), this::chooseDay));
        return items;
    }

    private void chooseDay() {
        var month = new MonthView(texts, words.times().today(), day -> {
            layers.close();
            change(now -> now.withSince(day));
        });
        var heading = new Label(texts.get("search.since.day"));
        heading.getStyleClass().add("t-h2");
        var dialog = new VBox(16, heading, month);
        dialog.setAccessibleText(heading.getText());
        layers.open(dialog);
        month.focus();
    }

    private MenuItem choice(String name, UnaryOperator<Filters> with) {
        return FilterChip.item(name, () -> change(with));
    }

    private void change(UnaryOperator<Filters> change) {
        model.filters().set(change.apply(model.filters().get()));
    }
}
