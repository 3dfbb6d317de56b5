package chat.parley.desktop.tray;

import java.util.List;
import java.util.Map;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu that another program draws, as Canonical’s {@code com.canonical.dbusmenu} names it. Entry 0 is the menu itself. */
@DBusInterfaceName("com.canonical.dbusmenu")
public interface DBusMenu extends DBusInterface {

    /**
     * What is below an entry.
     *
     * @param depth how many levels; -1 for all
     * @param properties which ones are wanted; all if empty
     */
    Two<UInt32, Entry> GetLayout(int parent, int depth, List<String> properties);

    /** What is said of some entries; of all if {@code ids} is empty. */
    List<Said> GetGroupProperties(List<Integer> ids, List<String> properties);

    /** One thing that is said of an entry. */
    Variant<?> GetProperty(int id, String name);

    /** Something was done to an entry; {@code clicked} means that it was chosen. */
    void Event(int id, String event, Variant<?> data, UInt32 time);

    /** The same for several; returns those that there are none of. */
    List<Integer> EventGroup(List<Happening> events);

    /** What is below the entry is about to show; says whether it has to be asked for again first. */
    boolean AboutToShow(int id);

    /** The same for several; returns those to be asked for again, and those that there are none of. */
    Two<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids);

    /** What is below an entry has changed. */
    final class LayoutUpdated extends DBusSignal {

        private final UInt32 revision;

        public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
            super(path, revision, parent);
            this.revision = revision;
        }

        public UInt32 revision() {
            return revision;
        }
    }

    /** Two answers to one question. */
    final class Two<A, B> extends Tuple {

        @Position(0)
        private final A first;
        @Position(1)
        private final B second;

        public Two(A first, B second) {
            this.first = first;
            this.second = second;
        }

        public A first() {
            return first;
        }

        public B second() {
            return second;
        }
    }

    /** An entry with those below it. */
    final class Entry extends Struct {

        @Position(0)
        private final int id;
        @Position(1)
        private final Map<String, Variant<?>> properties;
        @Position(2)
        private final List<Variant<?>> below;

        public Entry(int id, Map<String, Variant<?>> properties, List<Variant<?>> below) {
            this.id = id;
            this.properties = properties;
            this.below = below;
        }

        public int id() {
            return id;
        }

        public Map<String, Variant<?>> properties() {
            return properties;
        }

        public List<Variant<?>> below() {
            return below;
        }
    }

    /** What is said of an entry. */
    final class Said extends Struct {

        @Position(0)
        private final int id;
        @Position(1)
        private final Map<String, Variant<?>> properties;

        public Said(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }

        public int id() {
            return id;
        }

        public Map<String, Variant<?>> properties() {
            return properties;
        }
    }

    /** Something that was done to an entry. */
    @SuppressWarnings("UnusedVariable") // read by reflection
    final class Happening extends Struct {

        @Position(0)
        private final int id;
        @Position(1)
        private final String event;
        @Position(2)
        private final Variant<?> data;
        @Position(3)
        private final UInt32 time;

        public Happening(int id, String event, Variant<?> data, UInt32 time) {
            this.id = id;
            this.event = event;
            this.data = data;
            this.time = time;
        }

        public int id() {
            return id;
        }

        public String event() {
            return event;
        }
    }
}
