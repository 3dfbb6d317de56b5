package chat.parley.desktop.administration;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

import chat.parley.desktop.ui.Texts;
import chat.parley.model.OverviewView;
import org.jspecify.annotations.Nullable;

/** Figures in the language of now. */
record Figures(Texts texts) {

    private static final double GIGA = 1L << 30;
    private static final double MEGA = 1L << 20;
    private static final int SIGNIFICANT = 100;
    private static final int HUNDRED = 100;

    String number(long number) {
        return format(0).format(number);
    }

    /** Two digits after the sign, as few messages a second are the rule. */
    String rate(double perSecond) {
        return format(perSecond < 10 ? 2 : 1).format(perSecond);
    }

    /** A round number, as beside a line of a chart. */
    String line(double value) {
        return format(3).format(value);
    }

    /** Bytes as they are said of disks: 38.2 GB. */
    String size(long bytes) {
        boolean large = bytes >= GIGA;
        double amount = bytes / (large ? GIGA : MEGA);
        return texts.get(large ? "server.gigabytes" : "files.megabytes",
                format(amount < SIGNIFICANT ? 1 : 0).format(amount));
    }

    /** How long the server has been running. */
    String running(OverviewView now) {
        Duration since = Duration.between(now.startedAt(), now.at());
        if (since.toDays() > 0) {
            return texts.count("server.running.days", since.toDays());
        }
        return since.toHours() > 0
                ? texts.count("server.running.hours", since.toHours())
                : texts.count("server.running.minutes", Math.max(0, since.toMinutes()));
    }

    /** How today compares with a week ago. */
    String trend(OverviewView now) {
        long before = now.messagesAWeekAgo();
        if (before == 0) {
            return texts.get("server.messages.none");
        }
        long percent = Math.round((double) (now.messagesToday() - before) * HUNDRED / before);
        if (percent == 0) {
            return texts.get("server.messages.same");
        }
        return texts.get(percent > 0 ? "server.messages.more" : "server.messages.less", number(Math.abs(percent)));
    }

    String millis(@Nullable Double millis) {
        return millis == null ? "–" : format(millis < 10 ? 1 : 0).format(millis);
    }

    /** How long the longest has waited. */
    String wait(OverviewView now) {
        if (now.waiting() == 0) {
            return texts.get("support.none.waiting");
        }
        long minutes = now.longestWaitSeconds() / 60;
        return texts.get("server.waiting.longest", minutes < 60
                ? texts.get("support.minutes", minutes)
                : texts.get("support.hours", minutes / 60));
    }

    private NumberFormat format(int digits) {
        var number = NumberFormat.getNumberInstance(Locale.of(texts.language().get().code()));
        number.setMaximumFractionDigits(digits);
        return number;
    }
}
