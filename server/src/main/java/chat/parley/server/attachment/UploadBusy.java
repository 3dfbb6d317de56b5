package chat.parley.server.attachment;

import chat.parley.server.web.Conflict;

/** Another request is writing to the same upload, perhaps over a connection that nobody knows yet to be dead. */
class UploadBusy extends Conflict {

    UploadBusy() {
        super("upload-busy", "Another request is sending this file at the moment.");
    }
}
