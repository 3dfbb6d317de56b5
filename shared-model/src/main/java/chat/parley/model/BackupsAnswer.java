package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /admin/backups}: newest first. */
public record BackupsAnswer(boolean success, List<BackupView> backups) {

    public BackupsAnswer {
        backups = List.copyOf(backups);
    }
}
