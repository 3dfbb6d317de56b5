package chat.parley.desktop.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.OverviewView;

/**
 * One part of the server, and how it is.
 *
 * @param name in words
 * @param trouble what is wrong and what to do, in a sentence; empty if nothing is
 * @param page where something can be seen to or done
 */
record HealthCheck(String name, State state, String trouble, Section page) {

    /** From good to bad. */
    enum State {
        GOOD,
        WEAK,
        DOWN
    }

    private static final Duration RENEW_BEFORE = Duration.ofDays(14);
    private static final List<String> KNOWN = List.of("database", "disk", "live", "redis", "search", "files", "mail");
    /** What is full of what people keep in rooms. */
    private static final List<String> FILLED = List.of("disk", "files");

    /** Everything that the server says of itself, in its order. */
    static List<HealthCheck> of(OverviewView now, Texts texts) {
        List<HealthCheck> checks = new ArrayList<>();
        now.parts().forEach(part -> checks.add(of(part, texts)));
        Instant until = now.certificateUntil();
        if (until != null) {
            checks.add(certificate(Duration.between(now.at(), until), texts));
        }
        return List.copyOf(checks);
    }

    /** The one that is to be seen to first; good if all are. */
    static HealthCheck worst(List<HealthCheck> checks) {
        return checks.stream().max(Comparator.comparing(HealthCheck::state).thenComparing(
                Comparator.comparingInt(checks::indexOf).reversed())).orElseThrow();
    }

    boolean good() {
        return state == State.GOOD;
    }

    private static HealthCheck of(OverviewView.Part part, Texts texts) {
        String name = KNOWN.contains(part.name())
                ? texts.get("server.part." + part.name())
                : CleanText.name(part.name());
        Section page = FILLED.contains(part.name())
                ? Section.ROOMS
                : part.name().equals("live") ? Section.PEOPLE : Section.SETTINGS;
        return switch (part.status()) {
            case "UP" -> new HealthCheck(name, State.GOOD, "", page);
            case "DOWN" -> new HealthCheck(name, State.DOWN, texts.get("server.health.down", name), page);
            default -> new HealthCheck(name, State.WEAK, texts.get("server.health.weak", name), page);
        };
    }

    private static HealthCheck certificate(Duration left, Texts texts) {
        String name = texts.get("server.part.certificate");
        if (!left.isPositive()) {
            return new HealthCheck(name, State.DOWN, texts.get("server.certificate.over"), Section.SETTINGS);
        }
        if (left.compareTo(RENEW_BEFORE) >= 0) {
            return new HealthCheck(name, State.GOOD, "", Section.SETTINGS);
        }
        String soon = left.toDays() == 0
                ? texts.get("server.certificate.today")
                : texts.count("server.certificate.soon", left.toDays());
        return new HealthCheck(name, State.WEAK, soon, Section.SETTINGS);
    }
}
