package chat.parley.desktop.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The icon as Windows would have it, with an area that only tells what it was given. */
@ExtendWith(FxToolkit.class)
class AreaTrayTest {

    private static final class ToldArea implements Area {

        private final List<String> told = new ArrayList<>();
        private @Nullable Face face;
        private @Nullable Hearer hearer;

        @Override
        public void open(Face first, Hearer hears) {
            face = first;
            hearer = hears;
            told.add("opened " + first.words());
        }

        @Override
        public void show(Face next) {
            face = next;
            told.add("shows " + next.words());
        }

        @Override
        public void notice(String title, @Nullable String text) {
            told.add("tells " + title + ": " + text);
        }

        @Override
        public void close() {
            told.add("closed");
        }

        Hearer hearer() {
            return Objects.requireNonNull(hearer);
        }
    }

    private final ToldArea area = new ToldArea();
    private final List<String> done = new ArrayList<>();
    private final AreaTray tray = new AreaTray(area, new FxThread());

    @Test
    void theIconIsPutThereOnceItHasSomethingToSayAndFollowsItFromThenOn() {
        onFx(() -> {
            tray.show(content("Parley", "Nothing new"));
            assertThat(area.told).as("nobody has asked for it").isEmpty();
            tray.begin(() -> done.add("clicked"));
            tray.show(content("(3) Parley", "3 unread"));
            return true;
        });
        assertThat(area.told).containsExactly("opened Parley · Nothing new", "shows (3) Parley · 3 unread");
        assertThat(area.face).satisfies(face -> assertThat(face.icon()).hasSameSizeAs(DrawnMarks.EDGES));
    }

    @Test
    void itCountsAsThereOnlyOnceTheAreaHasTakenIt() {
        onFx(() -> {
            tray.begin(() -> done.add("clicked"));
            tray.show(content("Parley", ""));
            return true;
        });
        assertThat(onFx(() -> tray.able().get())).isFalse();
        area.hearer().shown();
        assertThat(onFx(() -> tray.able().get())).isTrue();
        area.hearer().clicked();
        onFx(() -> true);
        assertThat(done).containsExactly("clicked");
    }

    @Test
    void aClickOnANoticeLeadsWhereTheLastOneLeadsAndOnce() {
        onFx(() -> {
            tray.begin(() -> done.add("clicked"));
            tray.show(content("Parley", ""));
            tray.show("Ana", "Hello", () -> done.add("to Ana"));
            tray.show("Ben", "", () -> done.add("to Ben"));
            return true;
        });
        assertThat(area.told).endsWith("tells Ana: Hello", "tells Ben: null");
        area.hearer().noticeClicked();
        area.hearer().noticeClicked();
        assertThat(done).containsExactly("to Ben");
        onFx(() -> {
            tray.show("Ana", "Hello", () -> done.add("to Ana"));
            tray.forget();
            return true;
        });
        area.hearer().noticeClicked();
        assertThat(done).containsExactly("to Ben");
    }

    @Test
    void aLongLineIsCut() {
        onFx(() -> {
            tray.show(content("Parley", "a".repeat(300)));
            tray.begin(() -> {});
            return true;
        });
        assertThat(area.face).satisfies(face -> assertThat(face.words()).hasSize(120).endsWith("…"));
    }

    private static TrayContent content(String title, String words) {
        return new TrayContent(Waiting.OTHERS, false, title, words, List.of());
    }

    private static <T> T onFx(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, new FxThread()).join();
    }
}
