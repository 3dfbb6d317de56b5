package chat.parley.server.attachment;

import chat.parley.server.web.TooLarge;
import org.springframework.util.unit.DataSize;

/** All files of this person together would take more than they may. */
class QuotaUsedUp extends TooLarge {

    QuotaUsedUp(DataSize quota) {
        super("quota-used-up", "Your files may take at most " + Megabytes.of(quota.toBytes())
                + " together. Delete messages with files that are no longer needed.");
    }
}
