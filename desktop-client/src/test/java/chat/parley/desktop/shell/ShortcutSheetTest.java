package chat.parley.desktop.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.input.KeyCodeCombination;

import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class ShortcutSheetTest {

    @Test
    void everyShortcutIsAKeyAndNotALetter() {
        assertThat(ShortcutSheet.GROUPS).flatExtracting(ShortcutSheet.Group::entries)
                .flatExtracting(ShortcutSheet.Entry::keys).hasOnlyElementsOfType(KeyCodeCombination.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsDrawn(Language language) {
        FxToolkit.show(language == Language.BULGARIAN ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        var image = Snapshots.draw("shortcuts-" + language.code(), 800, 760, () -> {
            Layers layers = new Layers();
            ShortcutSheet.open(layers, new Texts(language), List.of(ShortcutSheet.SERVER));
            return layers;
        });
        assertThat(image.getWidth()).isEqualTo(800);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    @Test
    void regionsAreWalkedRoundPastThoseThatDoNotShow() {
        Map<String, Group> nodes = new HashMap<>(Map.of("a", new Group(), "b", new Group(), "c", new Group()));
        List<String> gone = new ArrayList<>();
        var regions = new Regions(List.of("a", "b", "c").stream()
                .map(name -> new Regions.Region(node -> node == nodes.get(name), () -> !name.equals("b"),
                        () -> gone.add(name)))
                .toList());
        regions.move(1, nodes.get("a"));
        regions.move(1, nodes.get("c"));
        regions.move(-1, nodes.get("a"));
        regions.move(1, null);
        regions.move(-1, null);
        assertThat(gone).containsExactly("c", "a", "c", "a", "c");
    }
}
