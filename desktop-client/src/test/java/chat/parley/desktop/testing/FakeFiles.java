package chat.parley.desktop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.FilesApi;
import chat.parley.model.AttachmentView;
import chat.parley.model.Problem;
import chat.parley.model.StartUpload;
import chat.parley.model.UploadLimits;
import chat.parley.model.UploadView;
import org.jspecify.annotations.Nullable;

/** The files of a server in memory. */
public final class FakeFiles implements FilesApi {

    private final Map<String, StartUpload> announced = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Map<String, byte[]> thumbnails = new LinkedHashMap<>();
    private int piecesUntilCut = Integer.MAX_VALUE;
    public long maxFile = 20L << 20;
    public int pieces;

    /** A file that is there to be read. */
    public FakeFiles has(String id, byte[] content, byte @Nullable [] thumbnail) {
        contents.put(id, content);
        if (thumbnail != null) {
            thumbnails.put(id, thumbnail);
        }
        return this;
    }

    /** After so many more pieces the connection is cut, once. */
    public void cutAfter(int more) {
        piecesUntilCut = more;
    }

    /** Every upload that nobody posted has expired. */
    public void forgetUploads() {
        announced.clear();
    }

    public byte[] content(String id) {
        return contents.getOrDefault(id, new byte[0]);
    }

    /** Ids of what is there or on its way. */
    public int uploads() {
        return announced.size();
    }

    public AttachmentView view(String id) {
        StartUpload wish = announced.get(id);
        return new AttachmentView(id, wish == null ? "file" : String.valueOf(wish.name()), "application/octet-stream",
                content(id).length, null, null, false);
    }

    @Override
    public UploadLimits limits() {
        return new UploadLimits(true, maxFile, 10, 1L << 30, 0);
    }

    @Override
    public UploadView announce(StartUpload wish) {
        if (wish.size() != null && wish.size() > maxFile) {
            throw refusal(413, "/problems/file-too-large");
        }
        String id = "up" + (announced.size() + contents.size() + 1);
        announced.put(id, wish);
        contents.put(id, new byte[0]);
        return upload(id);
    }

    @Override
    public UploadView progress(String uploadId) {
        return upload(uploadId);
    }

    @Override
    public UploadView send(String uploadId, Path file, long offset, long length) {
        upload(uploadId);
        if (piecesUntilCut-- == 0) {
            piecesUntilCut = Integer.MAX_VALUE;
            throw new ApiFailure.Unreachable(new IOException("cut"));
        }
        pieces++;
        byte[] before = content(uploadId);
        if (before.length != offset) {
            throw refusal(409, "/problems/wrong-offset");
        }
        try {
            byte[] all = Files.readAllBytes(file);
            contents.put(uploadId, Arrays.copyOf(all, (int) (offset + length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return upload(uploadId);
    }

    @Override
    public void giveUp(String uploadId) {
        announced.remove(uploadId);
        contents.remove(uploadId);
    }

    @Override
    public void download(String attachmentId, Path target, long most, LongConsumer soFar) {
        write(contents.get(attachmentId), target);
        soFar.accept(content(attachmentId).length);
    }

    @Override
    public void thumbnail(String attachmentId, Path target, long most) {
        write(thumbnails.get(attachmentId), target);
    }

    private static void write(byte @Nullable [] bytes, Path target) {
        if (bytes == null) {
            throw refusal(404, "/problems/attachment-not-found");
        }
        try {
            Files.write(target, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadView upload(String id) {
        StartUpload wish = announced.get(id);
        if (wish == null || wish.size() == null) {
            throw refusal(404, "/problems/upload-not-found");
        }
        int received = content(id).length;
        return new UploadView(id, String.valueOf(wish.name()), wish.size(), received, Instant.EPOCH,
                received == wish.size() ? view(id) : null);
    }

    private static ApiFailure.Refused refusal(int status, String type) {
        return new ApiFailure.Refused(new Problem(type, "", status, "no", false, "no", null), null);
    }
}
