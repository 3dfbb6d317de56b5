package chat.parley.desktop.room;

import java.util.List;

import chat.parley.desktop.room.EmojiShelf.Place;
import chat.parley.desktop.ui.emoji.EmojiNames;
import chat.parley.desktop.ui.emoji.NamedEmoji;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmojiShelfTest {

    private final List<NamedEmoji> all = EmojiNames.shared().all();

    @Test
    void everythingStandsOnTheShelfOnceAndWhatWasUsedOnTop() {
        EmojiShelf shelf = EmojiShelf.all(List.of(all.get(100)), all);

        assertThat(shelf.at(shelf.first())).isEqualTo(all.get(100));
        assertThat(shelf.rowOf(0)).isEqualTo(2);
        long onShelf = shelf.rows().stream().mapToLong(row -> row instanceof EmojiShelf.Row.Line(var line)
                ? line.size()
                : 0).sum();
        assertThat(onShelf).isEqualTo(all.size() + 1);
    }

    @Test
    void arrowsWalkAllOfItAndStopAtItsEnds() {
        EmojiShelf shelf = EmojiShelf.all(List.of(all.get(5), all.get(6)), all);
        Place first = shelf.first();

        assertThat(shelf.step(first, -1, 0)).isEqualTo(first);
        assertThat(shelf.step(first, 0, -1)).isEqualTo(first);
        Place second = shelf.step(first, 1, 0);
        assertThat(shelf.at(second)).isEqualTo(all.get(6));
        // Over the heading to the next row.
        assertThat(shelf.step(second, 1, 0)).isEqualTo(new Place(3, 0));
        assertThat(shelf.step(new Place(3, 8), 0, -1)).isEqualTo(second);
        int steps = 0;
        for (Place at = first, next; !(next = shelf.step(at, 1, 0)).equals(at); at = next) {
            steps++;
        }
        assertThat(steps).isEqualTo(all.size() + 1);
    }

    @Test
    void anEmptyShelfCanBeWalked() {
        EmojiShelf nothing = EmojiShelf.found(List.of());

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.step(nothing.first(), 1, 1)).isEqualTo(nothing.first());
    }
}
