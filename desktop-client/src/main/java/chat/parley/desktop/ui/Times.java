package chat.parley.desktop.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates and times in words, as a reader of today writes them. Safe on one thread, as {@link Texts}. */
public final class Times {

    private static final int WEEK = 7;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Texts texts;
    private final Clock clock;

    /**
     * Words for times.
     *
     * @param clock tells today, and the time zone to show times in
     */
    public Times(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The time of day, as beside a message: 14:32, or 2:32 PM. */
    public String time(Instant when) {
        return format(at(when), texts.hours().get().pattern());
    }

    /** The shortest sure word, as in a list: 14:32, Wed, 13 Nov, 13 Nov 2025. */
    public String brief(Instant when) {
        ZonedDateTime at = at(when);
        LocalDate day = at.toLocalDate();
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return time(when);
        }
        if (day.isBefore(today) && day.isAfter(today.minusDays(WEEK))) {
            return format(at, "EEE");
        }
        return format(at, texts.get(day.getYear() == today.getYear() ? "time.dayMonth" : "time.dayMonthYear"));
    }

    /** The day, as between messages: Today, Yesterday, Thursday, 19 November. */
    public String day(Instant when) {
        ZonedDateTime at = at(when);
        LocalDate day = at.toLocalDate();
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return texts.get("time.today");
        }
        if (day.equals(today.minusDays(1))) {
            return texts.get("time.yesterday");
        }
        String named = format(at, texts.get(day.getYear() == today.getYear() ? "time.day" : "time.dayOfYear"));
        return capital(named);
    }

    /** The part of the past, as above what is sorted by time: Today, This month, October, October 2025. */
    public String section(Instant when) {
        LocalDate day = date(when);
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return texts.get("time.today");
        }
        if (YearMonth.from(day).equals(YearMonth.from(today))) {
            return texts.get("time.thisMonth");
        }
        return capital(format(at(when), day.getYear() == today.getYear() ? "LLLL" : "LLLL yyyy"));
    }

    /** The month, as in “since March 2025”. */
    public String month(Instant when) {
        return format(at(when), texts.get("time.month"));
    }

    /** A day by itself: 1 October, 1 October 2025. */
    public String date(LocalDate day) {
        boolean thisYear = day.getYear() == LocalDate.now(clock).getYear();
        return format(day.atStartOfDay(clock.getZone()), texts.get(thisYear ? "time.dayMonth" : "time.dayMonthYear"));
    }

    /** A moment soon to come, to stand after “until”: 10:41, tomorrow at 08:00, 21 Nov at 08:00. */
    public String until(Instant when) {
        LocalDate day = date(when);
        LocalDate today = LocalDate.now(clock);
        if (day.equals(today)) {
            return time(when);
        }
        String named = day.equals(today.plusDays(1))
                ? texts.get("time.tomorrow")
                : format(at(when), texts.get(day.getYear() == today.getYear() ? "time.dayMonth" : "time.dayMonthYear"));
        return texts.get("time.at", named, time(when));
    }

    /** An hour from now, to the second. */
    public Instant inAnHour() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1));
    }

    /** When the working day begins tomorrow, where the reader is. */
    public Instant tomorrowMorning() {
        return LocalDate.now(clock).plusDays(1).atTime(MORNING).atZone(clock.getZone()).toInstant();
    }

    /** The calendar day a moment falls on, where the reader is. */
    public LocalDate date(Instant when) {
        return at(when).toLocalDate();
    }

    /** How many whole minutes have passed since then. */
    public long minutesSince(Instant when) {
        return Duration.between(when, clock.instant()).toMinutes();
    }

    /** The day it is, where the reader is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The moment that day begins, where the reader is. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(texts.language().get().locale()) + words.substring(1);
    }

    private ZonedDateTime at(Instant when) {
        return when.atZone(clock.getZone());
    }

    private String format(ZonedDateTime at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().get().locale()).format(at);
    }
}
