package chat.parley.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartTest {

    private final List<Region> added = new ArrayList<>();
    private final Part<Region> part = new Part<>(Region::new, added::add);

    @Test
    void whatNobodyNeedsIsNotMade() {
        part.hide();
        part.show(false, _ -> added.add(new Region()));
        assertThat(added).isEmpty();
        assertThat(part.onShow()).isNull();
    }

    @Test
    void itIsMadeOnceAndKeptForLater() {
        Region first = part.show();
        assertThat(part.onShow()).isSameAs(first);
        part.hide();
        assertThat(part.onShow()).isNull();
        assertThat(first.isManaged()).as("it takes no room").isFalse();
        List<Region> filled = new ArrayList<>();
        part.show(true, filled::add);
        assertThat(filled).containsExactly(first);
        assertThat(added).containsExactly(first);
        assertThat(first.isVisible()).isTrue();
        assertThat(first.isManaged()).isTrue();
    }
}
