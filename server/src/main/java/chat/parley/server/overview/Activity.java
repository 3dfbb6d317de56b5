package chat.parley.server.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import chat.parley.model.ActivityAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the stored minutes say. */
@Component
class Activity {

    private static final Duration WEEK = Duration.ofDays(7);

    private final ActivityMinutes minutes;
    private final ActivityCounter counter;

    Activity(ActivityMinutes minutes, ActivityCounter counter) {
        this.minutes = minutes;
        this.counter = counter;
    }

    /**
     * Since midnight (UTC).
     *
     * @param messagesAWeekAgo on that day, until this time
     */
    record Today(long messages, long messagesAWeekAgo, int mostConnections) {}

    Today today(Instant now) {
        counter.settle();
        Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
        List<ActivityMinute> today = minutes.between(midnight, now);
        return new Today(sum(today), sum(minutes.between(midnight.minus(WEEK), now.minus(WEEK))),
                today.stream().mapToInt(ActivityMinute::connections).max().orElse(0));
    }

    /** The steps of this range, the last of which is the one that is not over yet. */
    ActivityAnswer messages(ActivityRange range, Instant now) {
        counter.settle();
        long step = range.step().toSeconds();
        long last = Math.floorDiv(now.getEpochSecond(), step);
        long first = last - range.steps() + 1;
        Instant from = Instant.ofEpochSecond(first * step);
        List<@Nullable Long> counts = new ArrayList<>(Collections.nCopies(range.steps(), null));
        for (ActivityMinute minute : minutes.between(from, Instant.ofEpochSecond((last + 1) * step))) {
            int place = Math.toIntExact(Math.floorDiv(minute.at().getEpochSecond(), step) - first);
            Long sofar = counts.get(place);
            counts.set(place, (sofar == null ? 0 : sofar) + minute.messages());
        }
        return new ActivityAnswer(true, from, Math.toIntExact(step), counts);
    }

    private static long sum(List<ActivityMinute> some) {
        return some.stream().mapToLong(ActivityMinute::messages).sum();
    }
}
