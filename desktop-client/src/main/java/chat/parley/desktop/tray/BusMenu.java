package chat.parley.desktop.tray;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import chat.parley.desktop.tray.NumberedMenu.Line;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** The menu as desktops ask for it. May be asked on any thread. */
final class BusMenu implements DBusMenu, Properties {

    static final String AT = "/MenuBar";
    private static final String CLICKED = "clicked";
    private static final String ENTRY = "(ia{sv}av)";

    private final Executor fx;
    private volatile NumberedMenu menu = NumberedMenu.empty();

    /** @param fx runs what is chosen */
    BusMenu(Executor fx) {
        this.fx = fx;
    }

    /** Has these lines from now on; says whether anybody could tell. To be used on one thread. */
    boolean show(List<MenuEntry> entries) {
        NumberedMenu before = menu;
        menu = before.with(entries);
        return menu.revision() != before.revision();
    }

    UInt32 revision() {
        return new UInt32(menu.revision());
    }

    @Override
    public Two<UInt32, Entry> GetLayout(int parent, int depth, List<String> properties) {
        NumberedMenu now = menu;
        return new Two<>(new UInt32(now.revision()), entry(now, parent, depth, properties));
    }

    @Override
    public List<Said> GetGroupProperties(List<Integer> ids, List<String> properties) {
        NumberedMenu now = menu;
        return (ids.isEmpty() ? now.lines().keySet() : ids).stream().filter(now.lines()::containsKey)
                .map(id -> new Said(id, some(line(now, id), properties))).toList();
    }

    @Override
    public Variant<?> GetProperty(int id, String name) {
        Variant<?> value = line(menu, id).properties().get(name);
        if (value == null) {
            throw new DBusExecutionException("Line " + id + " has no " + name);
        }
        return value;
    }

    @Override
    public void Event(int id, String event, Variant<?> data, UInt32 time) {
        if (CLICKED.equals(event)) {
            fx.execute(line(menu, id).chosen());
        }
    }

    @Override
    public List<Integer> EventGroup(List<Happening> events) {
        NumberedMenu now = menu;
        events.stream().filter(each -> CLICKED.equals(each.event())).map(each -> now.lines().get(each.id()))
                .flatMap(Stream::ofNullable).forEach(line -> fx.execute(line.chosen()));
        return events.stream().map(Happening::id).filter(id -> !now.lines().containsKey(id)).toList();
    }

    @Override
    public boolean AboutToShow(int id) {
        return false;
    }

    @Override
    public Two<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids) {
        NumberedMenu now = menu;
        return new Two<>(List.of(), ids.stream().filter(id -> !now.lines().containsKey(id)).toList());
    }

    @Override
    @SuppressWarnings("unchecked") // as the bus would have it
    public <A> @Nullable A Get(String owner, String property) {
        return (A) GetAll(owner).get(property);
    }

    @Override
    public Map<String, Variant<?>> GetAll(String owner) {
        return Map.of("Version", new Variant<>(new UInt32(3)), "TextDirection", new Variant<>("ltr"), "Status",
                new Variant<>("normal"), "IconThemePath", new Variant<>(List.of(), "as"));
    }

    @Override
    public <A> void Set(String owner, String property, A value) {
        throw new DBusExecutionException(property + " is only to be read");
    }

    @Override
    public String getObjectPath() {
        return AT;
    }

    private static Entry entry(NumberedMenu menu, int id, int depth, List<String> properties) {
        Line line = line(menu, id);
        List<Variant<?>> below = depth == 0
                ? List.of()
                : line.below().stream()
                        .<Variant<?>>map(each -> new Variant<>(entry(menu, each, depth - 1, properties), ENTRY))
                        .toList();
        return new Entry(id, some(line, properties), below);
    }

    private static Map<String, Variant<?>> some(Line line, List<String> properties) {
        return properties.isEmpty()
                ? line.properties()
                : line.properties().entrySet().stream().filter(each -> properties.contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Line line(NumberedMenu menu, int id) {
        Line line = menu.lines().get(id);
        if (line == null) {
            throw new DBusExecutionException("There is no line " + id);
        }
        return line;
    }
}
