package chat.parley.desktop.room;

import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.ui.emoji.NamedEmoji;

/**
 * The emoji of a picker in rows: headings, and as many emoji as fit beside each other. Immutable, and knows no toolkit.
 *
 * @param rows from top to bottom
 */
record EmojiShelf(List<Row> rows) {

    /** So many stand beside each other. */
    static final int WIDE = 9;
    /** The heading of those used last. */
    static final int RECENT = -1;
    /** The heading of what was found. */
    static final int FOUND = -2;

    /** A row. */
    sealed interface Row {

        /** @param category 0 to 8, {@link #RECENT} or {@link #FOUND} */
        record Heading(int category) implements Row {}

        record Line(List<NamedEmoji> emoji) implements Row {}
    }

    /** A place on the shelf. */
    record Place(int row, int column) {}

    static EmojiShelf all(List<NamedEmoji> recent, List<NamedEmoji> all) {
        List<Row> rows = new ArrayList<>();
        add(rows, RECENT, recent);
        for (int category = 0; category < NamedEmoji.CATEGORIES; category++) {
            int wanted = category;
            add(rows, category, all.stream().filter(each -> each.category() == wanted).toList());
        }
        return new EmojiShelf(List.copyOf(rows));
    }

    static EmojiShelf found(List<NamedEmoji> found) {
        List<Row> rows = new ArrayList<>();
        add(rows, FOUND, found);
        return new EmojiShelf(List.copyOf(rows));
    }

    /** The first emoji's place, or that of the heading if there is none. */
    Place first() {
        return new Place(rows.size() > 1 ? 1 : 0, 0);
    }

    /** Where a step leads: sideways through all of them, up and down in the column. */
    Place step(Place from, int across, int down) {
        if (rows.size() < 2) {
            return from;
        }
        int row = from.row();
        int column = from.column();
        if (across != 0) {
            column += across;
            if (column < 0 || column >= line(row).size()) {
                int other = next(row, across);
                return other == row ? from : new Place(other, across > 0 ? 0 : line(other).size() - 1);
            }
        }
        if (down != 0) {
            row = next(row, down);
        }
        return new Place(row, Math.min(column, line(row).size() - 1));
    }

    NamedEmoji at(Place place) {
        return line(place.row()).get(place.column());
    }

    boolean isEmpty() {
        return rows.size() < 2;
    }

    /** Index of the row where a category begins; -1 if it is empty. */
    int rowOf(int category) {
        return rows.indexOf(new Row.Heading(category));
    }

    private int next(int row, int by) {
        for (int next = row + by; next >= 0 && next < rows.size(); next += by) {
            if (rows.get(next) instanceof Row.Line) {
                return next;
            }
        }
        return row;
    }

    private List<NamedEmoji> line(int row) {
        return rows.get(row) instanceof Row.Line(var emoji) ? emoji : List.of();
    }

    private static void add(List<Row> rows, int category, List<NamedEmoji> emoji) {
        if (!emoji.isEmpty()) {
            rows.add(new Row.Heading(category));
            for (int i = 0; i < emoji.size(); i += WIDE) {
                rows.add(new Row.Line(List.copyOf(emoji.subList(i, Math.min(emoji.size(), i + WIDE)))));
            }
        }
    }
}
