package chat.parley.desktop.administration;

import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.AuditEntryView;

/** What is said of entries of the log, in the language of now. */
record LogWords(Texts texts, Moments moments) {

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
        return switch (detail) {
            case "consumer, admin", "support, admin" -> texts.get("server.role.admin");
            case "support, lead" -> texts.get("server.role.lead");
            case "support, member" -> texts.get("server.role.agent");
            case "consumer, member" -> texts.get("server.role.member");
            case "import" -> texts.get("server.log.import");
            default -> CleanText.name(detail);
        };
    }
}
