package chat.parley.desktop.model;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.FilesApi;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.store.Outgoing;
import chat.parley.desktop.store.OutgoingFiles;
import chat.parley.model.Problem;
import chat.parley.model.StartUpload;
import chat.parley.model.UploadView;

/**
 * Brings the files of a message to the server, one after the other, each from where an earlier try has come. JavaFX thread,
 * except where something else is said.
 */
final class Uploader {

    private static final int PIECE = 256 * 1024;
    /** As long as a server may take to notice that an earlier connection is dead. */
    private static final int MOST_WAITS = 40;
    private static final long WAIT_NANOS = 1_000_000_000L;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final FilesApi api;
    private final OutgoingFiles files;
    private final Threads threads;
    private final BiConsumer<String, Double> progress;
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    /** @param progress is told, on the JavaFX thread, of each file by key what part of it has arrived */
    Uploader(FilesApi api, OutgoingFiles files, Threads threads, BiConsumer<String, Double> progress) {
        this.api = api;
        this.files = files;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Uploads what has not arrived yet.
     *
     * @param begun is told, on the JavaFX thread, when the server has given a file its id: it shall be remembered
     * @return completes on the JavaFX thread with the ids, in the order of the files; fails with {@link ApiFailure}
     */
    CompletableFuture<List<String>> upload(Outgoing message, Consumer<KeptFile> begun) {
        CompletableFuture<List<String>> ids = CompletableFuture.completedFuture(new ArrayList<>());
        for (KeptFile file : message.files()) {
            ids = ids.thenCompose(sofar -> threads.ask(() -> bring(file, begun)).thenApply(id -> {
                sofar.add(id);
                return sofar;
            }));
        }
        return Calls.plain(ids);
    }

    /** Stops sending these, and has the server forget them as far as it can be reached. */
    void giveUp(List<KeptFile> unwanted) {
        unwanted.forEach(file -> givenUp.add(file.key()));
        threads.ask(() -> {
            unwanted.stream().map(KeptFile::uploadId).filter(id -> id != null).forEach(id -> {
                try {
                    api.giveUp(id);
                } catch (ApiFailure e) {
                    // The server forgets by itself what nobody posts.
                }
            });
            return null;
        });
    }

    /** In the background. */
    private String bring(KeptFile file, Consumer<KeptFile> begun) {
        UploadView upload = begin(file, begun);
        Path copy = files.path(file.key());
        int waits = 0;
        while (upload.attachment() == null) {
            if (givenUp.contains(file.key())) {
                throw gone();
            }
            tell(file, (double) upload.received() / upload.size());
            try {
                long left = upload.size() - upload.received();
                UploadView next = api.send(upload.id(), copy, upload.received(), Math.min(PIECE, left));
                if (next.received() <= upload.received() && ++waits > MOST_WAITS) {
                    throw new ApiFailure.Garbled("what is sent does not arrive", null);
                }
                upload = next;
            } catch (ApiFailure.Refused refused) {
                if (refused.status() != CONFLICT || ++waits > MOST_WAITS) {
                    throw refused;
                }
                // Somebody else, perhaps an earlier connection of ours, is or was sending: go on from where that got.
                LockSupport.parkNanos(waits > 1 ? WAIT_NANOS : 0);
                String id = upload.id();
                UploadView before = upload;
                upload = unlessBusy(() -> api.progress(id), before);
            } catch (UncheckedIOException e) {
                throw gone();
            }
        }
        tell(file, 1.0);
        return upload.id();
    }

    private UploadView begin(KeptFile file, Consumer<KeptFile> begun) {
        String earlier = file.uploadId();
        if (earlier != null) {
            try {
                return api.progress(earlier);
            } catch (ApiFailure.Refused refused) {
                if (refused.status() != NOT_FOUND) {
                    throw refused;
                }
            }
        }
        UploadView fresh = api.announce(new StartUpload(file.name(), file.size(), null, file.sha256()));
        threads.fx().execute(() -> begun.accept(file.uploadedAs(fresh.id())));
        return fresh;
    }

    private static UploadView unlessBusy(Supplier<UploadView> question, UploadView otherwise) {
        try {
            return question.get();
        } catch (ApiFailure.Refused refused) {
            if (refused.status() == CONFLICT) {
                return otherwise;
            }
            throw refused;
        }
    }

    private void tell(KeptFile file, double part) {
        threads.fx().execute(() -> progress.accept(file.key(), part));
    }

    /** The copy is no more: given up, or taken away by somebody. */
    private static ApiFailure gone() {
        return new ApiFailure.Refused(
                new Problem("/problems/file-gone", "", GONE, "", false, "", null), null);
    }
}
