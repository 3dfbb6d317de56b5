package chat.parley.desktop.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.FilesApi;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.KeptDraft;
import chat.parley.desktop.store.KeptFile;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.Outgoing;
import chat.parley.desktop.store.OutgoingFiles;
import chat.parley.desktop.store.PictureFiles;
import chat.parley.desktop.store.PictureSize;
import chat.parley.desktop.store.StoreFailure;
import chat.parley.desktop.store.Usage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of messages: copies of those that are to be sent, pictures of those that were, and saving them. JavaFX thread only;
 * nothing here blocks, and every future completes on that thread.
 */
public final class ChatFiles {

    /** What a server takes that nobody could ask yet. */
    private static final long USUAL_MOST = 20L << 20;
    private static final long MOST_PICTURES = 200L << 20;
    private static final long LONGEST_THUMBNAIL = 2L << 20;
    private static final int USUAL_PER_MESSAGE = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ChatFiles.class);
    private static final String UNFINISHED = ".part";

    private final FilesApi api;
    private final Kept kept;
    private final Threads threads;
    private final Outbox outbox;
    private final OutgoingFiles outgoing;
    private final PictureFiles pictures;
    private final Uploader uploader;
    private final Map<String, DoubleProperty> progress = new HashMap<>();
    private final Map<String, CompletableFuture<Path>> fetching = new HashMap<>();
    private long most = USUAL_MOST;
    private boolean asked;

    ChatFiles(FilesApi api, Threads threads, Kept kept) {
        this.api = api;
        this.kept = kept;
        this.threads = threads;
        outbox = kept.outbox();
        outgoing = kept.outgoing();
        pictures = kept.pictures(MOST_PICTURES);
        uploader = new Uploader(api, outgoing, threads, (key, part) -> progressOf(key).set(part));
    }

    /** The most files that a message may have. */
    public static int mostPerMessage() {
        return USUAL_PER_MESSAGE;
    }

    /**
     * Takes a copy of a file that is to be sent.
     *
     * @return fails with {@link chat.parley.desktop.store.FileTooLong} or {@link chat.parley.desktop.store.StoreFailure}
     */
    public CompletableFuture<KeptFile> attach(Path original) {
        return copied(() -> outgoing.keep(original, most));
    }

    /** The same for what is no file yet, such as a picture from the clipboard; {@code content} is asked beside this thread. */
    public CompletableFuture<KeptFile> attach(String name, Supplier<byte[]> content) {
        return copied(() -> outgoing.keep(name, new ByteArrayInputStream(content.get()), most));
    }

    /**
     * Takes a copy of a file that the server has, so that it can be sent once more.
     *
     * @return fails with {@link chat.parley.desktop.backend.ApiFailure} if it cannot be had, and as above
     */
    public CompletableFuture<KeptFile> again(Attachment file) {
        return threads.ask(() -> outgoing.fetch(file.name(),
                target -> api.download(file.key(), target, file.size(), soFar -> {}), Math.max(most, file.size())));
    }

    private CompletableFuture<KeptFile> copied(Supplier<KeptFile> copy) {
        if (!asked) {
            asked = true;
            threads.ask(() -> api.limits().maxFileBytes()).whenComplete((answer, failure) -> {
                if (failure == null) {
                    most = answer;
                } else {
                    asked = false;
                }
            });
        }
        return threads.onDisk(copy);
    }

    /** Gives up files that were to be sent. */
    public void discard(List<KeptFile> files) {
        if (!files.isEmpty()) {
            uploader.giveUp(files);
            forget(files);
        }
    }

    /** What part of a file that is to be sent has arrived, from 0 to 1. */
    public ReadOnlyDoubleProperty progress(Attachment file) {
        return progressOf(file.key());
    }

    /**
     * A small picture of a file, or the file itself if it is yet to be sent.
     *
     * @return completes at once if it is here
     */
    public CompletableFuture<Path> picture(Attachment file) {
        return file.here()
                ? CompletableFuture.completedFuture(outgoing.path(file.key()))
                : fetched(file.key(), target -> api.thumbnail(file.key(), target, LONGEST_THUMBNAIL));
    }

    /** The whole picture. */
    public CompletableFuture<Path> original(Attachment file) {
        return file.here()
                ? CompletableFuture.completedFuture(outgoing.path(file.key()))
                : fetched(file.key() + "+",
                        target -> api.download(file.key(), target, Math.min(file.size(), MOST_PICTURES),
                                soFar -> {}));
    }

    private CompletableFuture<Path> fetched(String name, Consumer<Path> fetch) {
        CompletableFuture<Path> known = fetching.get(name);
        if (known != null) {
            return known;
        }
        CompletableFuture<Path> picture = threads
                .ask(() -> harmless(pictures.find(name).orElseGet(() -> pictures.keep(name, fetch))));
        fetching.put(name, picture);
        picture.whenComplete((path, failure) -> fetching.remove(name));
        return picture;
    }

    /** Whatever a server sends, only what a computer can decode with ease is handed on to be decoded. */
    private static Path harmless(Path picture) {
        return PictureSize.of(picture).filter(PictureSize::decodable).map(size -> picture)
                .orElseThrow(() -> new StoreFailure("no picture to be shown"));
    }

    /**
     * Saves a file. What is there already stays until all of the new one is here.
     *
     * @param soFar is told, on the JavaFX thread, what part is here
     */
    public CompletableFuture<Void> save(Attachment file, Path target, Consumer<Double> soFar) {
        return threads.ask(() -> {
            Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
            try {
                if (file.here()) {
                    Files.copy(outgoing.path(file.key()), unfinished,
                            StandardCopyOption.REPLACE_EXISTING);
                } else {
                    download(file, unfinished, bytes -> threads.fx()
                            .execute(() -> soFar.accept((double) bytes / Math.max(1, file.size()))));
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One that turns out to be another file is not gone on with the next time. */
    private void download(Attachment file, Path unfinished, LongConsumer soFar) throws IOException {
        try {
            api.download(file.key(), unfinished, file.size(), soFar);
        } catch (ApiFailure.Garbled e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    Uploader uploader() {
        return uploader;
    }

    /** The server has them. */
    void forget(List<KeptFile> files) {
        files.forEach(file -> progress.remove(file.key()));
        threads.onDisk(() -> {
            outgoing.discard(files);
            return null;
        });
    }

    /** Removes copies that neither a message nor a draft has: the app ended before either was kept, or after it was sent. */
    void dropLeftovers() {
        threads.onDisk(() -> {
            Set<String> needed = Stream
                    .concat(outbox.load().stream().map(Outgoing::files), outbox.drafts().values().stream()
                            .map(KeptDraft::files))
                    .flatMap(List::stream).map(KeptFile::key).collect(Collectors.toSet());
            outgoing.keepOnly(needed);
            return null;
        }).exceptionally(failure -> {
            LOG.warn("Copies of files cannot be looked through: {}", failure.getMessage());
            return null;
        });
    }

    /** What is kept here for this person takes so much of the disk. */
    public CompletableFuture<Usage> usage() {
        return threads.onDisk(kept::usage);
    }

    /** Forgets the pictures that were fetched; those that are looked at are fetched anew. */
    public CompletableFuture<Void> clearPictures() {
        return threads.onDisk(() -> {
            pictures.clear();
            return null;
        });
    }

    private DoubleProperty progressOf(String key) {
        return progress.computeIfAbsent(key, _ -> new SimpleDoubleProperty());
    }
}
