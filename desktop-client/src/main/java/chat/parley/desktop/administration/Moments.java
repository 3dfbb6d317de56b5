package chat.parley.desktop.administration;

import java.time.Instant;

import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;

/** Moments of the past in words, in the language of now: “Today, 08:52”, “Yesterday, 17:03”, “3 Aug, 10:15”. */
record Moments(Texts texts, Times times) {

    private static final long HOUR = 60;

    /** The same, but within the hour how long ago: “12 min ago”. */
    String ago(Instant at) {
        long minutes = times.minutesSince(at);
        return minutes < 0 || minutes >= HOUR ? of(at) : texts.get("server.active.minutes", Math.max(1, minutes));
    }

    String of(Instant at) {
        boolean near = !times.date(at).isBefore(times.today().minusDays(1));
        return texts.get("server.moment", near ? times.day(at) : times.date(times.date(at)), times.time(at));
    }
}
