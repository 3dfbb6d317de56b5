package chat.parley.desktop.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import chat.parley.desktop.ui.FxToolkit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The day of somebody who chats: writes, reads, sends pictures, searches, is without a network and goes on writing, closes the
 * app and opens it again, also in the dark. After every deed each count is what it must be. What follows what is drawn from a
 * seed, which a failure names; {@code -Dparley.day.seed=N} plays that day again.
 */
@Tag("e2e")
@EnabledIf("chat.parley.desktop.e2e.RunningServer#isBuilt")
@ExtendWith(FxToolkit.class)
class UserDayTest {

    private static final int WORD = 5;
    /** That make no endings. */
    private static final String LETTERS = "bcfhkmptvwxz";

    @TempDir
    private Path folder;

    private int words;

    /** What can be done, the frequent ones more than once. */
    private enum Deed {
        WRITE(6),
        HEAR(6),
        READ(2),
        PICTURE(1),
        SEARCH(2),
        OFFLINE(1),
        APP_AGAIN(1),
        APP_AGAIN_OFFLINE(1);

        private final int often;

        Deed(int often) {
            this.often = often;
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void inAShortDayNoCountIsWrong() throws Exception {
        live(Long.getLong("parley.day.seed", 20261127), 1, Duration.ZERO);
    }

    @Test
    @Tag("soak")
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void inHalfAnHourWithAHundredTextsNoCountIsWrong() throws Exception {
        Map<Deed, Integer> done = live(Long.getLong("parley.day.seed", System.nanoTime()), Integer.MAX_VALUE,
                Duration.ofMinutes(Long.getLong("parley.day.minutes", 30)));
        assertThat(done.getOrDefault(Deed.WRITE, 0)).isGreaterThanOrEqualTo(100);
        assertThat(done).containsOnlyKeys(Deed.values());
    }

    /** So many rounds of all deeds, or as many as begin in that time. */
    private Map<Deed, Integer> live(long seed, int rounds, Duration time) throws Exception {
        Lots lots = new Lots(new Random(seed));
        Map<Deed, Integer> done = new EnumMap<>(Deed.class);
        long begun = System.nanoTime();
        try (FxWatch watch = new FxWatch(); UserDay day = new UserDay(folder)) {
            for (int round = 0; round < rounds
                    && (rounds == 1 || System.nanoTime() - begun < time.toNanos()); round++) {
                for (Deed deed : round(lots, rounds == 1)) {
                    perform(deed, day, lots);
                    done.merge(deed, 1, Integer::sum);
                    day.atAGlance();
                }
                day.atTheServer();
            }
            day.everything();
            day.atTheServer();
            System.out.printf("Seed %d: %s, %d messages, no count wrong, after %d s%n%s%n", seed, done, day.posted(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(), watch.report());
            return done;
        } catch (Exception | AssertionError e) {
            throw new AssertionError("The day of seed " + seed + " after\n" + lots.story(), e);
        }
    }

    private static List<Deed> round(Lots lots, boolean once) {
        List<Deed> all = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            for (int i = 0; i < (once ? 1 : deed.often); i++) {
                all.add(lots.below(all.size() + 1), deed);
            }
        }
        return all;
    }

    private void perform(Deed deed, UserDay day, Lots lots) throws Exception {
        BookedRoom room = lots.oneOf(day.rooms()).orElseThrow();
        lots.tell(deed + " " + room.people());
        switch (deed) {
            case WRITE -> day.write(room, "She writes " + word());
            case HEAR -> day.hear(room, lots.oneOf(room.people()).orElseThrow(), "They write " + word());
            case READ -> day.look(room);
            case PICTURE -> day.sendPicture(room, "A picture of " + word());
            case SEARCH -> search(day, lots);
            case OFFLINE -> {
                day.fallDark();
                search(day, lots); // of what has been sent
                writeSome(day, lots);
                day.dawn();
            }
            case APP_AGAIN -> day.startAppAgain();
            case APP_AGAIN_OFFLINE -> {
                day.fallDark();
                writeSome(day, lots);
                day.startAppAgain();
                writeSome(day, lots);
                day.dawn();
            }
        }
    }

    private void writeSome(UserDay day, Lots lots) {
        for (int i = lots.below(3); i >= 0; i--) {
            BookedRoom room = lots.oneOf(day.rooms()).orElseThrow();
            lots.tell("  in the dark " + room.people());
            day.write(room, "She writes in the dark " + word());
        }
    }

    /** For something that she has said herself. */
    private static void search(UserDay day, Lots lots) {
        List<BookedRoom.Said> own = day.rooms().stream().flatMap(room -> room.said().stream())
                .filter(each -> each.author().equals(UserDay.ANA)).toList();
        lots.oneOf(own).ifPresent(one -> {
            lots.tell("  for " + one.text());
            day.search(one.text().substring(one.text().length() - WORD), one.text());
        });
    }

    /** One that is said once, and no beginning of another. */
    private String word() {
        StringBuilder word = new StringBuilder();
        for (int left = ++words; word.length() < WORD; left /= LETTERS.length()) {
            word.insert(0, LETTERS.charAt(left % LETTERS.length()));
        }
        return word.toString();
    }
}
