package chat.parley.server.attachment;

import chat.parley.server.web.TooLarge;
import org.springframework.util.unit.DataSize;

/** Larger than a single file may be. */
class FileTooLarge extends TooLarge {

    FileTooLarge(DataSize most) {
        super("file-too-large", "A file may have at most " + Megabytes.of(most.toBytes()) + ".");
    }
}
