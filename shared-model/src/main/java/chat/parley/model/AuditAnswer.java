package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code GET /admin/audit}: newest first.
 *
 * @param more whether there are older ones that match
 */
public record AuditAnswer(boolean success, List<AuditEntryView> entries, boolean more) {

    public AuditAnswer {
        entries = List.copyOf(entries);
    }
}
