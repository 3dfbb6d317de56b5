package chat.parley.desktop.backend;

import java.nio.file.Path;
import java.util.function.LongConsumer;

import chat.parley.model.StartUpload;
import chat.parley.model.UploadLimits;
import chat.parley.model.UploadView;

/**
 * The routes of files, asked as one signed-in person. Every method blocks: call them from background threads. All of them
 * throw {@link ApiFailure}, and {@link java.io.UncheckedIOException} if a file on this computer cannot be read or written.
 * Safe for use by many threads.
 */
public interface FilesApi {

    /** How much may be uploaded. */
    UploadLimits limits();

    /** Begins an upload. */
    UploadView announce(StartUpload wish);

    /** How far an upload has come. */
    UploadView progress(String uploadId);

    /** Sends a piece of the file, which the server must have up to {@code offset}. */
    UploadView send(String uploadId, Path file, long offset, long length);

    /** Gives an upload up. */
    void giveUp(String uploadId);

    /**
     * Writes the content of a file to {@code target}, after what an earlier try has left there.
     *
     * @param most bytes that it has; with more of them the download fails
     * @param soFar is told on the way how many bytes there are
     */
    void download(String attachmentId, Path target, long most, LongConsumer soFar);

    /** Writes the small picture of a file to {@code target}; more than {@code most} bytes are none. */
    void thumbnail(String attachmentId, Path target, long most);
}
