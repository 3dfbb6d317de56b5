package chat.parley.desktop.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import chat.parley.desktop.e2e.DayDeeds.Deed;
import chat.parley.desktop.ui.FxToolkit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day at the support desk: three customers, two agents and an administrator, each with the app open, on a real server that
 * is killed once and moves into another folder once. After every deed all lists and counts are what they must be. Which deeds
 * follow each other is drawn from a seed, which a failure names; {@code -Dparley.day.seed=N} plays that day again.
 */
@Tag("e2e")
@EnabledIf("chat.parley.desktop.e2e.RunningServer#isBuilt")
@ExtendWith(FxToolkit.class)
class ScriptedDayTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aShortDayEndsWithEveryWindowTellingTheSame() throws Exception {
        live(Long.getLong("parley.day.seed", 20261127),
                Length.SHORT);
    }

    @Test
    @Tag("soak")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void aLongDayWithFortyCasesEndsWithEveryWindowTellingTheSame() throws Exception {
        live(Long.getLong("parley.day.seed", System.nanoTime()),
                new Length(35, Integer.getInteger("parley.day.rounds", 36), Integer.MAX_VALUE, true));
    }

    /**
     * How long a day is.
     *
     * @param walkIns how many customers without a window come at most, each with a case
     * @param rounds how often each deed is tried
     * @param deeds how many are tried at most in all
     * @param patient whether everybody waits until the app finds the server again by itself, and every agent looks at every
     *     case in the end
     */
    private record Length(int walkIns, int rounds, int deeds, boolean patient) {

        /** Half of what can be done, drawn by lot. */
        static final Length SHORT = new Length(1, 1, 11, false);
    }

    private void live(long seed, Length length) throws Exception {
        Random chance = new Random(seed);
        List<Deed> done = new ArrayList<>();
        long begun = System.nanoTime();
        Lots lots = new Lots(chance);
        try (FxWatch watch = new FxWatch(); Day day = new Day(folder)) {
            DayBook book = new DayBook();
            DayDeeds deeds = new DayDeeds(day, book, lots, length.walkIns());
            DayRecount recount = new DayRecount(day, book);
            deeds.begin();
            recount.atAGlance();
            List<List<Deed>> parts = parts(length, chance);
            work(parts.get(0), deeds, recount, done);
            recount.figures(); // what was counted lies in the database now
            deeds.writeIntoTheDark(day::kill);
            day.startAgain(length.patient());
            recount.atAGlance();
            work(parts.get(1), deeds, recount, done);
            recount.figures();
            recount.settled(); // and with it in the backup
            day.moveHouse(deeds::happenTooLate);
            recount.atAGlance();
            work(parts.get(2), deeds, recount, done);
            recount.everything(length.patient() ? day.agents() : day.agents().subList(0, 1));
            assertThat(day.server().admin(day.server().data(), "check")).isNotEmpty();
            assertThat(length.rounds() < 2 ? EnumSet.allOf(Deed.class) : Set.copyOf(done))
                    .as("deeds for which there was an occasion")
                    .isEqualTo(EnumSet.allOf(Deed.class));
            System.out.printf(
                    "Seed %d: %d deeds, %d cases, %d messages, all windows agree after %d s; %d MB alive%n%s%n",
                    seed, done.size(), book.cases().size(), book.posted(),
                    (System.nanoTime() - begun) / 1_000_000_000, alive() / 1_000_000, watch.report());
        } catch (Exception | AssertionError e) {
            throw new AssertionError("The day of seed " + seed + " after\n" + lots.story(), e);
        }
    }

    /** Bytes that the windows, and what plays the day, hold for good. */
    private static long alive() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void work(List<Deed> part, DayDeeds deeds, DayRecount recount, List<Deed> done) {
        for (Deed deed : part) {
            if (deeds.tryTo(deed)) {
                done.add(deed);
                recount.atAGlance();
            }
        }
    }

    /** All deeds so often, in some order, cut into three. */
    private static List<List<Deed>> parts(Length length, Random chance) {
        List<Deed> all = new ArrayList<>();
        for (int round = 0; round < length.rounds(); round++) {
            List<Deed> each = new ArrayList<>(Arrays.asList(Deed.values()));
            Collections.shuffle(each, chance);
            all.addAll(each);
        }
        all = all.subList(0, Math.min(all.size(), length.deeds()));
        int third = all.size() / 3;
        return List.of(all.subList(0, third), all.subList(third, 2 * third), all.subList(2 * third, all.size()));
    }
}
