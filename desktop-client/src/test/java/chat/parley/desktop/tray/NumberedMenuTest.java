package chat.parley.desktop.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import chat.parley.desktop.tray.MenuEntry.Choice;
import chat.parley.desktop.tray.MenuEntry.Divider;
import chat.parley.desktop.tray.MenuEntry.Group;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberedMenuTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void linesAreNumberedInTheirOrder() {
        NumberedMenu menu = NumberedMenu.empty().with(List.of(choice("Open"), new Divider(),
                new Group("Quiet", List.of(choice("An hour"), choice("Ever"))), choice("Quit")));
        assertThat(menu.lines().keySet()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(line(menu, 0).below()).containsExactly(1, 2, 3, 6);
        assertThat(line(menu, 3).below()).containsExactly(4, 5);
        line(menu, 6).chosen().run();
        assertThat(done).containsExactly("Quit");
    }

    @Test
    void aNumberIsNeverThatOfAnotherLine() {
        NumberedMenu first = NumberedMenu.empty().with(List.of(choice("Open"), choice("Quit")));
        NumberedMenu second = first.with(List.of(choice("Quit"), choice("Open")));
        assertThat(second.lines().keySet()).containsExactly(0, 3, 4);
        assertThat(second.revision()).isGreaterThan(first.revision());
    }

    @Test
    void whatLooksTheSameIsTheSameAndDoesWhatItDoesNow() {
        NumberedMenu first = NumberedMenu.empty().with(List.of(choice("Open")));
        NumberedMenu second = first.with(List.of(new Choice("Open", true, () -> done.add("later"))));
        assertThat(second.revision()).isEqualTo(first.revision());
        assertThat(second.lines().keySet()).isEqualTo(first.lines().keySet());
        line(second, 1).chosen().run();
        assertThat(done).containsExactly("later");
    }

    @Test
    void whatIsNotPossibleDoesNothing() {
        NumberedMenu menu = NumberedMenu.empty().with(List.of(new Choice("An hour", false, () -> done.add("no"))));
        line(menu, 1).chosen().run();
        assertThat(done).isEmpty();
        assertThat(line(menu, 1).properties()).containsEntry("enabled", new Variant<>(false));
    }

    @Test
    void anUnderscoreInANameIsOne() {
        NumberedMenu menu = NumberedMenu.empty().with(List.of(choice("at my_server")));
        assertThat(line(menu, 1).properties()).isEqualTo(
                Map.of("label", new Variant<>("at my__server"), "enabled", new Variant<>(true)));
    }

    private static NumberedMenu.Line line(NumberedMenu menu, int number) {
        return Objects.requireNonNull(menu.lines().get(number));
    }

    private Choice choice(String words) {
        return new Choice(words, true, () -> done.add(words));
    }
}
