package chat.parley.server.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.backup.BackupFailed;
import chat.parley.server.backup.FullCopy;
import chat.parley.server.backup.Sizes;
import org.springframework.stereotype.Component;

/** Backs up to wherever the administrator says, and tells of it. */
@Component
class BackupCommand {

    static final String DATABASE = FullCopy.DATABASE;

    private final FullCopy copy;
    private final AuditLog audit;

    BackupCommand(FullCopy copy, AuditLog audit) {
        this.copy = copy;
        this.audit = audit;
    }

    /** @param target a folder that does not exist, or is empty */
    Outcome make(Path target) {
        Instant asked = Instant.now();
        try {
            FullCopy.Made made = copy.into(target);
            audit.record(Actor.AT_THE_SHELL,
                    new Deed("backup-made", target.toString(), Sizes.spoken(made.bytes())));
            return Outcome.done(
                    "Backed up to " + target + ": " + made.documents() + " documents, " + Sizes.spoken(made.bytes())
                            + ", restored and read through on trial; everything that was acknowledged before "
                            + made.begun() + " is in it. It took " + Duration.between(asked, Instant.now()).toSeconds()
                            + " s.",
                    "It holds all conversations in readable form: keep it where only administrators can read it.");
        } catch (BackupFailed e) {
            return Outcome.refused(e.sentence());
        }
    }
}
