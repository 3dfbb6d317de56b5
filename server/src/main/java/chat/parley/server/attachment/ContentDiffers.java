package chat.parley.server.attachment;

import chat.parley.server.web.Conflict;

/** What arrived is not what was announced; it is thrown away, and the upload begins anew. */
class ContentDiffers extends Conflict {

    ContentDiffers() {
        super("content-differs", "The file arrived damaged, or changed while it was sent. Please send it again.");
    }
}
