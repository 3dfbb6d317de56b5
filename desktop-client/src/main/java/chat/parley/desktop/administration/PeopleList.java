package chat.parley.desktop.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

import chat.parley.model.AdminPersonView;
import org.jspecify.annotations.Nullable;

/**
 * As many rows as there are people, of whom only those near where one looks are held; the others are awaited. JavaFX thread
 * only.
 */
final class PeopleList extends ObservableListBase<PersonRow> {

    /** So many people are held at most. */
    static final int MOST_HELD = 1_000;

    private final TreeMap<Integer, AdminPersonView> held = new TreeMap<>();
    private final Map<String, AdminPersonView> chosen = new LinkedHashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Map<String, PersonRow.Failed> failed = new HashMap<>();
    private int size;

    @Override
    public int size() {
        return size;
    }

    @Override
    public PersonRow get(int index) {
        AdminPersonView view = held.get(index);
        return view == null
                ? new PersonRow.Awaited(index)
                : new PersonRow.Person(index, view, chosen.containsKey(view.user().id()),
                        busy.contains(view.user().id()), failed.get(view.user().id()));
    }

    boolean holds(int index) {
        return held.containsKey(index);
    }

    /** All that are held. */
    List<AdminPersonView> people() {
        return List.copyOf(held.values());
    }

    /** Those who are marked, also where they are no longer held. */
    List<AdminPersonView> chosen() {
        return List.copyOf(chosen.values());
    }

    /** Begins anew with the first of so many. */
    void reset(List<AdminPersonView> first, int total) {
        beginChange();
        List<PersonRow> before = new ArrayList<>(this);
        held.clear();
        failed.clear();
        put(0, first);
        size = Math.max(total, first.size());
        if (before.isEmpty()) {
            nextAdd(0, size);
        } else if (size == 0) {
            nextRemove(0, before);
        } else {
            nextReplace(0, size, before);
        }
        endChange();
    }

    /** What the server says stands from there on, of so many in all. */
    void take(int from, List<AdminPersonView> people, int total) {
        beginChange();
        resize(Math.max(total, from + people.size()));
        List<PersonRow> before = List.copyOf(subList(from, from + people.size()));
        put(from, people);
        if (!before.isEmpty()) {
            nextReplace(from, from + people.size(), before);
        }
        endChange();
    }

    /** Lets go of those farthest from there. */
    void keepNear(int index) {
        while (held.size() > MOST_HELD) {
            int first = held.firstKey();
            int last = held.lastKey();
            held.remove(index - first > last - index ? first : last);
        }
    }

    /** A person as they stand now. */
    void renew(AdminPersonView view) {
        if (chosen.containsKey(view.user().id())) {
            chosen.put(view.user().id(), view);
        }
        change(view.user().id(), () -> held.replace(indexOf(view.user().id()), view));
    }

    /** A person is gone: those below move up. */
    void drop(String userId) {
        chosen.remove(userId);
        failed.remove(userId);
        busy.remove(userId);
        int index = indexOf(userId);
        if (index < 0) {
            return;
        }
        beginChange();
        PersonRow gone = get(index);
        held.remove(index);
        List<Integer> below = List.copyOf(held.tailMap(index).keySet());
        below.forEach(each -> {
            AdminPersonView moved = held.remove(each);
            if (moved != null) {
                held.put(each - 1, moved);
            }
        });
        size--;
        nextRemove(index, gone);
        endChange();
    }

    void choose(AdminPersonView view, boolean wanted) {
        change(view.user().id(), () -> {
            if (wanted) {
                chosen.put(view.user().id(), view);
            } else {
                chosen.remove(view.user().id());
            }
        });
    }

    void chooseNobody() {
        List.copyOf(chosen.values()).forEach(view -> choose(view, false));
    }

    void begin(String userId) {
        change(userId, () -> {
            busy.add(userId);
            failed.remove(userId);
        });
    }

    void end(String userId, PersonRow.@Nullable Failed failure) {
        change(userId, () -> {
            busy.remove(userId);
            if (failure != null) {
                failed.put(userId, failure);
            }
        });
    }

    private void put(int from, List<AdminPersonView> people) {
        IntStream.range(0, people.size()).forEach(i -> held.put(from + i, people.get(i)));
    }

    private void resize(int total) {
        if (total < size) {
            List<PersonRow> gone = List.copyOf(subList(total, size));
            held.tailMap(total).clear();
            size = total;
            nextRemove(total, gone);
        } else if (total > size) {
            int before = size;
            size = total;
            nextAdd(before, total);
        }
    }

    private void change(String userId, Runnable what) {
        int index = indexOf(userId);
        if (index < 0) {
            what.run();
            return;
        }
        beginChange();
        PersonRow before = get(index);
        what.run();
        nextSet(index, before);
        endChange();
    }

    private int indexOf(String userId) {
        return held.entrySet().stream().filter(each -> each.getValue().user().id().equals(userId))
                .mapToInt(Map.Entry::getKey).findFirst().orElse(-1);
    }
}
