package chat.parley.desktop.shell;

import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.notification.Notice;
import chat.parley.desktop.tray.Balloons;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BalloonNoticesTest {

    private final List<String> told = new ArrayList<>();
    private final BalloonNotices notices = new BalloonNotices(new Balloons() {
        @Override
        public void show(String title, String text, Runnable chosen) {
            told.add(title + ": " + text);
        }

        @Override
        public void forget() {
            told.add("forgotten");
        }
    });

    @Test
    void onlyTheOneThatStandsIsForgotten() {
        notices.show(new Notice("a", "Ana", "Hello"), () -> {});
        notices.show(new Notice("b", "Ben", "Hi"), () -> {});
        notices.withdraw("a");
        assertThat(told).containsExactly("Ana: Hello", "Ben: Hi");
        notices.withdraw("b");
        notices.withdraw("b");
        assertThat(told).endsWith("Ben: Hi", "forgotten");
    }
}
