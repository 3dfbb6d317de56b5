package chat.parley.desktop.administration;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.SettingView;

/** What is said of settings of the server, in the language of now. One that this app does not know has the server's name. */
record SettingWords(Texts texts) {

    /** How many days messages are kept; 0 for ever. */
    static final String RETENTION = "parley.retention.days";

    private static final String OURS = "parley.";
    private static final String ARROW = " → ";
    /** Those that have words here, with the unit that a log entry does not name. */
    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("parley.name", "text"),
            Map.entry("parley.sign-up", "choice"), Map.entry(RETENTION, "days"),
            Map.entry("parley.attachments.max-file", "megabytes"), Map.entry("parley.attachments.quota", "megabytes"),
            Map.entry("parley.support.away-minutes", "minutes"), Map.entry("parley.backup.at", "time"),
            Map.entry("parley.backup.keep", "number"), Map.entry("parley.host", "text"),
            Map.entry("parley.port", "text"), Map.entry("parley.data", "text"), Map.entry("parley.mongodb", "choice"),
            Map.entry("parley.redis", "choice"));
    private static final Set<String> CHOICES = Set.of("open", "invitation", "closed", "embedded", "elsewhere", "none");
    private static final Set<String> UNITS = Set.of("megabytes", "minutes", "days");

    String title(String name) {
        return KNOWN.containsKey(name) ? texts.get("server.setting." + word(name)) : CleanText.name(name);
    }

    /** A line below it; empty if there is nothing more to say. */
    String about(SettingView view) {
        String about = KNOWN.containsKey(view.name()) && !view.fixed()
                ? texts.get("server.setting.about." + word(view.name()))
                : "";
        String source = view.source();
        String given = Set.of("file", "environment", "command-line").contains(source) && !view.changed()
                ? texts.get("server.source." + source)
                : "";
        return Stream.of(about, given).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** A value of it, with its unit. */
    String value(SettingView view, String value) {
        return value(KNOWN.getOrDefault(view.name(), view.kind()), value);
    }

    String unit(String kind) {
        return UNITS.contains(kind) ? texts.get("server.unit." + kind) : "";
    }

    /** Takes the choice back. */
    String back(SettingView view) {
        return texts.get("server.settings.usual", value(view, view.usual()));
    }

    /** Why a change was not taken; empty if none was refused. */
    String refusal(SettingView view, SettingItem.State state) {
        return switch (state) {
            case RESTING, SAVING -> "";
            case INVALID -> switch (view.kind()) {
                case "text" -> texts.get("server.settings.invalid.text", String.valueOf(view.most()));
                case "time" -> texts.get("server.settings.invalid.time");
                default -> texts.get("server.settings.invalid.number", String.valueOf(view.least()),
                        String.valueOf(view.most()));
            };
            case MEANWHILE -> texts.get("server.settings.meanwhile");
            case CANCELLED -> texts.get(Trouble.CANCELLED.key());
            case SILENT -> texts.get(Trouble.SILENT.key());
            case TOO_MANY -> texts.get(Trouble.TOO_MANY.key());
            case REFUSED -> texts.get(Trouble.REFUSED.key());
        };
    }

    /** What stands in the log of a change: “Anyone → Only admins”. */
    String change(String name, String detail) {
        String kind = KNOWN.getOrDefault(name, "text");
        return Stream.of(detail.split(ARROW, 2)).map(value -> value(kind, value)).collect(Collectors.joining(ARROW));
    }

    private String value(String kind, String value) {
        if (kind.equals("choice")) {
            return CHOICES.contains(value) ? texts.get("server.choice." + value) : CleanText.name(value);
        }
        return UNITS.contains(kind) ? value + "\u00A0" + unit(kind) : CleanText.name(value);
    }

    private static String word(String name) {
        return name.substring(OURS.length()).replace('.', '-');
    }
}
