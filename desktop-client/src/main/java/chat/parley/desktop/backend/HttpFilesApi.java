package chat.parley.desktop.backend;

import java.nio.file.Path;
import java.util.function.LongConsumer;

import chat.parley.model.Done;
import chat.parley.model.StartUpload;
import chat.parley.model.UploadAnswer;
import chat.parley.model.UploadLimits;
import chat.parley.model.UploadView;

/** The routes of files, asked with the tokens of a session. */
final class HttpFilesApi implements FilesApi {
    private final Session session;
    private final Http http;
    private final HttpBytes bytes;

    HttpFilesApi(Session session, Http http) {
        this.session = session;
        this.http = http;
        this.bytes = new HttpBytes(http);
    }

    @Override
    public UploadLimits limits() {
        return session.with(
                token -> http.ask(session.address(), "GET", "/uploads", null, token, UploadLimits.class));
    }

    @Override
    public UploadView announce(StartUpload wish) {
        return session.with(token -> http.ask(session.address(), "POST", "/uploads", wish, token, UploadAnswer.class))
                .upload();
    }

    @Override
    public UploadView progress(String uploadId) {
        return session.with(
                token -> http.ask(session.address(), "GET", upload(uploadId), null, token, UploadAnswer.class))
                .upload();
    }

    @Override
    public UploadView send(String uploadId, Path file, long offset, long length) {
        return session.with(token -> bytes.send(session.address().rest(upload(uploadId)), token,
                new HttpBytes.Piece(file, offset, length))).upload();
    }

    @Override
    public void giveUp(String uploadId) {
        session.with(token -> http.ask(session.address(), "DELETE", upload(uploadId), null, token, Done.class));
    }

    @Override
    public void download(String attachmentId, Path target, long most, LongConsumer soFar) {
        session.with(token -> bytes.receive(session.address().rest(attachment(attachmentId)), token, target, most,
                soFar));
    }

    @Override
    public void thumbnail(String attachmentId, Path target, long most) {
        session.with(token -> bytes.receive(session.address().rest(attachment(attachmentId) + "/thumbnail"), token,
                target, most, received -> {}));
    }

    private static String upload(String id) {
        return "/uploads/" + HttpApi.encoded(id);
    }

    private static String attachment(String id) {
        return "/attachments/" + HttpApi.encoded(id);
    }
}
