package chat.parley.server.attachment;

import chat.parley.server.web.NotFound;

/** There is no such upload, or it is somebody else's, or it has been forgotten. */
class UploadNotFound extends NotFound {

    UploadNotFound() {
        super("upload-not-found", "No upload with this id found");
    }
}
