package chat.parley.server.attachment;

import chat.parley.server.web.NotFound;

/** There is no such file, or the caller is not a member of the room that it was posted in. */
class AttachmentNotFound extends NotFound {

    AttachmentNotFound() {
        super("attachment-not-found", "No attachment with this id found");
    }
}
