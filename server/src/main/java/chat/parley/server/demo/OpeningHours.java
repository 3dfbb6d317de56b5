package chat.parley.server.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When the shop was open in the days before now: the times at which its people talked. */
final class OpeningHours {

    private static final LocalTime OPENS = LocalTime.of(8, 45);
    private static final LocalTime CLOSES = LocalTime.of(18, 30);

    /** So that the last dialogue is over by now. */
    private static final Duration LEFT_OVER = Duration.ofMinutes(45);

    private final List<Instant> openings = new ArrayList<>();
    private final List<Duration> lengths = new ArrayList<>();

    OpeningHours(Instant now, ZoneId zone, int days) {
        var end = now.minus(LEFT_OVER);
        var today = LocalDate.ofInstant(now, zone);
        for (var day = today.minusDays(days); !day.isAfter(today); day = day.plusDays(1)) {
            var opens = day.atTime(OPENS).atZone(zone).toInstant();
            var closes = day.atTime(CLOSES).atZone(zone).toInstant();
            var last = closes.isBefore(end) ? closes : end;
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY && opens.isBefore(last)) {
                openings.add(opens);
                lengths.add(Duration.between(opens, last));
            }
        }
    }

    /** @param fraction of all the open time: 0 for its begin, 1 for its end */
    Instant at(double fraction) {
        var left = lengths.stream().reduce(Duration.ZERO, Duration::plus).multipliedBy(Math.round(fraction * 1e6))
                .dividedBy(1_000_000);
        for (var day = 0;; day++) {
            if (day == openings.size() - 1 || left.compareTo(lengths.get(day)) <= 0) {
                return openings.get(day).plus(left);
            }
            left = left.minus(lengths.get(day));
        }
    }
}
