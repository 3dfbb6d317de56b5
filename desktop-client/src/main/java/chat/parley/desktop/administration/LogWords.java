package chat.parley.desktop.administration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.AuditEntryView;

/** What is said of entries of the log, in the language of now. */
record LogWords(Texts texts, Moments moments) {

    /** What was deleted, with the id of the room, which is for programs. */
    private static final Pattern COUNTED = Pattern.compile("(message )?(\\d{1,15})(?: messages)?, room [0-9a-f]{24}");
    private static final Pattern INVITED = Pattern.compile("(support|consumer), (\\d{1,9})");

    /** What was done; the server's own word if this app knows no other. */
    String action(AuditEntryView entry) {
        return Action.of(entry.action()).map(known -> texts.get(known.key()))
                .orElseGet(() -> CleanText.name(entry.action()));
    }

    /** To whom or what, and more of it: “nadya, lead”. */
    String subject(AuditEntryView entry) {
        if (entry.action().equals(Action.SETTINGS_CHANGED.word()) && entry.subject() != null) {
            var settings = new SettingWords(texts);
            String change = entry.detail() == null ? "" : settings.change(entry.subject(), entry.detail());
            return settings.title(entry.subject()) + (change.isEmpty() ? "" : ": " + change);
        }
        String subject = entry.subject() == null ? "" : CleanText.name(entry.subject());
        String detail = entry.detail() == null ? "" : detail(entry);
        return subject.isEmpty() || detail.isEmpty() ? subject + detail : subject + ", " + detail;
    }

    /** Who, and from where. */
    String actor(AuditEntryView entry) {
        String who = entry.actor() == null ? texts.get("server.log.shell") : CleanText.name(entry.actor());
        return entry.address() == null ? who : texts.get("server.log.from", who, CleanText.name(entry.address()));
    }

    String when(AuditEntryView entry) {
        return moments.of(entry.at());
    }

    /** The row as a sentence. */
    String spoken(AuditEntryView entry) {
        String subject = subject(entry);
        return when(entry) + ", " + actor(entry) + ": " + action(entry) + (subject.isEmpty() ? "" : ", " + subject);
    }

    private String detail(AuditEntryView entry) {
        String detail = String.valueOf(entry.detail());
        Matcher counted = COUNTED.matcher(detail);
        Matcher invited = INVITED.matcher(detail);
        return switch (detail) {
            case "consumer, admin", "support, admin" -> texts.get("server.role.admin");
            case "support, lead" -> texts.get("server.role.lead");
            case "support, member" -> texts.get("server.role.agent");
            case "consumer, member" -> texts.get("server.role.member");
            case "import" -> texts.get("server.log.import");
            default -> {
                if (counted.matches()) {
                    yield counted.group(1) == null
                            ? texts.count("server.log.messages", Long.parseLong(counted.group(2)))
                            : texts.get("server.log.message", counted.group(2));
                }
                yield invited.matches()
                        ? texts.count(invited.group(1).equals("support")
                                ? "server.log.invited.agents"
                                : "server.log.invited.members", Long.parseLong(invited.group(2)))
                        : CleanText.name(detail);
            }
        };
    }
}
