package chat.parley.desktop.room;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.scene.Scene;

import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static chat.parley.desktop.room.Messages.ELENA;
import static chat.parley.desktop.room.Messages.TOM;
import static chat.parley.desktop.room.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

/** Texts from a server that means harm, each laid out as a row of a room: row C4 of the reliability list. */
@ExtendWith(FxToolkit.class)
class HostileTextTest {

    private static final int STRINGS = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SEED = 20_261_127;
    private static final long MOST_NANOS = 100_000_000;
    private static final List<String> PARTS = List.of("*", "**", "_", "~~", "`", "```\n", "> ", "- ", "1. ", "[", "](",
            "](https://x.org)", "![", "<b>", "<!--", "&#0;", "\\", "\n", "\n\n", "\t", "    ", "a", "word ", "слово ",
            "https://x.org/", "www.", "@", "me@x.org ", "\u202E", "\u2066", "\u0301", "\u0489", "\u200B", "\u200D",
            "\uFE0F",
            "\0", "\u0007", "\uD800", "\uDC00", "\uFFFE", "😀", "👩‍👩‍👧‍👦", "🇧🇬", "שלום", "مرحبا", "﷽", "𝕏", "ﷺ",
            "\u0E33",
            "\u1100\u1161", "~~~java\n", "\"", "/*", "|", "0x", "\r", "\u2028", "\u00AD");

    private final Texts texts = new Texts(Language.ENGLISH);
    private final Times times = new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC));

    @Test
    void noneTakesLongerThanAFrameOrTwoAndNoneFails() {
        List<String> slow = CompletableFuture.supplyAsync(() -> {
            MessageCell cell = cell();
            new Scene(cell, 700, 600);
            List<String> tooSlow = new ArrayList<>();
            List<String> strings = strings();
            // The first rounds warm the machine, so that a slow text is a slow text.
            strings.subList(0, 60).forEach(text -> show(cell, text));
            Map<Integer, Long> suspects = new TreeMap<>();
            for (int i = 0; i < strings.size(); i++) {
                long nanos = show(cell, strings.get(i));
                if (nanos > MOST_NANOS) {
                    suspects.put(i, nanos);
                }
            }
            // A slow text takes long every time; a machine that was slow for a while is given another one.
            for (int again = 0; again < 8; again++) {
                suspects.replaceAll((i, nanos) -> nanos > MOST_NANOS ? show(cell, strings.get(i)) : nanos);
                strings.subList(0, 30).forEach(text -> show(cell, text));
            }
            suspects.forEach((i, nanos) -> {
                if (nanos > MOST_NANOS) {
                    tooSlow.add("seed " + SEED + " no. " + i + ": " + nanos / 1_000_000 + " ms");
                }
            });
            return tooSlow;
        }, new FxThread()).join();

        assertThat(slow).isEmpty();
    }

    private MessageCell cell() {
        var words = new RoomWords(ELENA, texts, times, () -> "Hall", id -> "Tom");
        return new MessageCell(words, new RoomPicturesTest.NoActions(), new RoomPicturesTest.PlainLook() {

            @Override
            public boolean whole(TimelineRow row) {
                return row.item().number() % 2 == 0;
            }
        });
    }

    private long number;

    private long show(MessageCell cell, String text) {
        var items = FXCollections.observableArrayList(message(TOM, ++number, 1, text));
        TimelineRow row = new TimelineRows(items, times::date, id -> {}).rows().getFirst();
        // What this thread computes: how long it waited for a busy machine is no property of the text.
        long from = THREADS.getCurrentThreadCpuTime();
        cell.bind(row);
        double height = cell.heightFor(700);
        cell.resize(700, height);
        cell.layout();
        long took = THREADS.getCurrentThreadCpuTime() - from;
        assertThat(height).isPositive().isLessThan(300_000);
        return took;
    }

    private static List<String> strings() {
        Random random = new Random(SEED);
        List<String> strings = new ArrayList<>(List.of("Z" + "\u0301".repeat(10_000), "x".repeat(1_000_000),
                "\u202E".repeat(5_000) + "evil", "> ".repeat(5_000), "- ".repeat(5_000), "*".repeat(10_000),
                "*a ".repeat(3_000), "[".repeat(10_000), "![](".repeat(2_500), "`".repeat(10_000), "<".repeat(10_000),
                "\n".repeat(10_000), "*a* ".repeat(2_500), "😀".repeat(5_000), "https://x.org ".repeat(700),
                "```java\n" + "1 ".repeat(5_000), "a".repeat(200) + "\0".repeat(9_000), "ﷺ﷽".repeat(3_000),
                "\uD800".repeat(10_000), "1. ".repeat(3_000), "@tom ".repeat(2_000), "ש".repeat(300),
                "שלום ".repeat(60), "Hello, " + "مرحبا ".repeat(60), "שלום مرحبا ".repeat(900)));
        while (strings.size() < STRINGS) {
            var text = new StringBuilder();
            int parts = 1 << random.nextInt(12);
            List<String> few = random.ints(1 + random.nextInt(6), 0, PARTS.size()).mapToObj(PARTS::get).toList();
            for (int i = 0; i < parts && text.length() < 10_000; i++) {
                text.append(random.nextInt(4) == 0
                        ? PARTS.get(random.nextInt(PARTS.size()))
                        : few.get(random.nextInt(few.size())));
            }
            strings.add(text.toString());
        }
        return strings;
    }
}
