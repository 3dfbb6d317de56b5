package chat.parley.desktop.tray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import chat.parley.desktop.tray.MenuEntry.Choice;
import chat.parley.desktop.tray.MenuEntry.Divider;
import chat.parley.desktop.tray.MenuEntry.Group;
import org.freedesktop.dbus.types.Variant;

/**
 * A menu whose lines have numbers, by which a desktop speaks of them. A number is never given to another line: whoever chooses
 * from a menu that is out of date chooses what they saw, or nothing.
 *
 * @param revision grows whenever it looks otherwise
 * @param first number of the first line
 * @param next number that no line has had
 * @param shape what can be seen of it
 * @param lines in their order, those in a group behind it; 0 is the menu itself
 */
record NumberedMenu(int revision, int first, int next, List<Object> shape, Map<Integer, Line> lines) {

    /** The menu itself. */
    static final int ROOT = 0;

    /**
     * A line, as it is told.
     *
     * @param below numbers of the lines in it
     * @param chosen what choosing it does
     */
    record Line(Map<String, Variant<?>> properties, List<Integer> below, Runnable chosen) {}

    /** One without a line. */
    static NumberedMenu empty() {
        return new NumberedMenu(1, 1, 1, List.of(), number(List.of(), 1));
    }

    /** These lines instead; they keep the numbers if nobody could tell a difference. */
    NumberedMenu with(List<MenuEntry> entries) {
        List<Object> seen = entries.stream().map(NumberedMenu::seen).toList();
        boolean same = seen.equals(shape);
        int from = same ? first : next;
        Map<Integer, Line> numbered = number(entries, from);
        return new NumberedMenu(same ? revision : revision + 1, from, from + numbered.size() - 1, seen, numbered);
    }

    private static Object seen(MenuEntry entry) {
        return switch (entry) {
            case Choice choice -> List.of(choice.words(), choice.possible());
            case Group group -> List.of(group.words(), group.entries().stream().map(NumberedMenu::seen).toList());
            case Divider divider -> divider;
        };
    }

    private static Map<Integer, Line> number(List<MenuEntry> entries, int from) {
        Map<Integer, Line> lines = new LinkedHashMap<>();
        lines.put(ROOT, new Line(Map.of(), List.of(), () -> {}));
        List<Integer> below = number(entries, from, lines);
        lines.put(ROOT, new Line(Map.of("children-display", new Variant<>("submenu")), below, () -> {}));
        return lines;
    }

    private static List<Integer> number(List<MenuEntry> entries, int from, Map<Integer, Line> lines) {
        List<Integer> numbers = new ArrayList<>();
        for (MenuEntry entry : entries) {
            int number = from + lines.size() - 1;
            numbers.add(number);
            switch (entry) {
                case Choice choice -> lines.put(number, new Line(
                        Map.of("label", label(choice.words()), "enabled", new Variant<>(choice.possible())),
                        List.of(), choice.possible() ? choice.chosen() : () -> {}));
                case Divider _ ->
                    lines.put(number, new Line(Map.of("type", new Variant<>("separator")), List.of(), () -> {}));
                case Group group -> {
                    Map<String, Variant<?>> said = Map.of("label", label(group.words()), "children-display",
                            new Variant<>("submenu"));
                    lines.put(number, new Line(said, List.of(), () -> {})); // keeps its number before theirs
                    lines.put(number, new Line(said, number(group.entries(), from, lines), () -> {}));
                }
            }
        }
        return List.copyOf(numbers);
    }

    /** A single underscore would mark the key that chooses the line. */
    private static Variant<String> label(String words) {
        return new Variant<>(words.replace("_", "__"));
    }
}
