package chat.parley.desktop.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import chat.parley.desktop.model.Attachment;
import chat.parley.model.UploadAnswer;
import chat.parley.model.UploadLimits;
import chat.parley.model.UploadView;

import static chat.parley.desktop.hostile.Script.of;

/** Files that are not what was announced, or are not where they belong. */
final class FileScripts {

    private static final String EVIL = "../../../../../evil";
    private static final Attachment FILE = new Attachment(EVIL, "../../evil.png", 5_000, 40, 30, false);

    private FileScripts() {}

    static List<Script> all() {
        return List.of(
                of("a thumbnail without end", app -> refused(app, (request, wire) -> wire.endless("", "x"),
                        () -> app.chat().files().picture(FILE))),
                of("a picture without end", app -> refused(app, (request, wire) -> wire.endless("", "x"),
                        () -> app.chat().files().original(FILE))),
                of("a file without end", app -> refused(app, (request, wire) -> wire.endless("", "x"),
                        () -> app.chat().files().save(FILE, app.folder.resolve("saved"), part -> {}))),
                of("a picture that is shorter than it says", app -> refused(app, (request, wire) -> wire
                        .raw("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\nPNG"),
                        () -> app.chat().files().original(FILE))),
                of("a picture that is something else", app -> refused(app, (request, wire) -> wire
                        .answer("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", "#!/bin/sh\nrm -rf /\n"),
                        () -> app.chat().files().picture(FILE))),
                of("the rest of a file that nobody has begun", app -> refused(app, (request, wire) -> wire
                        .answer("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 5-9/10\r\n", "later"),
                        () -> app.chat().files().picture(FILE))),
                of("an upload that never arrives", FileScripts::upload).atMost(200));
    }

    /** What is asked for fails, and leaves little behind, and that where it belongs. */
    private static void refused(StubbedApp app, Script.Answer answer,
            Supplier<? extends CompletableFuture<?>> question) throws IOException {
        app.server.does((request, wire) -> {
            if (!request.path().startsWith("/attachments/")) {
                return false;
            }
            answer.to(request, wire);
            return true;
        });
        try {
            app.see(question).orTimeout(20, TimeUnit.SECONDS).join();
            throw new AssertionError("taken for what it is not");
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new AssertionError("waits for ever", e);
            }
        }
        app.server.behave();
        try (Stream<Path> all = Files.walk(app.folder)) {
            long bytes = all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".so"))
                    .mapToLong(file -> file.toFile().length()).sum();
            if (bytes > 16 << 20) {
                throw new AssertionError(bytes + " bytes on the disk");
            }
        }
        if (Files.exists(app.folder.resolveSibling("evil")) || Files.exists(Path.of("/evil"))) {
            throw new AssertionError("a file outside of the folder");
        }
    }

    private static void upload(StubbedApp app) throws IOException {
        app.server.does((request, wire) -> {
            if (request.is("GET", "/uploads")) {
                wire.json(new UploadLimits(true, 1 << 20, 10, 1 << 30, 0));
            } else if (request.path().startsWith("/uploads")) {
                wire.json(new UploadAnswer(true,
                        new UploadView(EVIL, "a", 5_000, 0, StubRoom.NOON.plusSeconds(1_000_000), null)));
            } else {
                return false;
            }
            return true;
        });
        Path file = Files.write(app.folder.resolve("original"), new byte[5_000]);
        app.see(() -> app.chat().files().attach(file).thenCompose(kept -> app.room().send("", null, List.of(kept))));
        app.await("to be sent", () -> app.server.asked.contains("POST /uploads"));
        Script.untilQuiet(app);
        app.see(() -> {
            app.chat().discardUnsent();
            return true;
        });
        app.server.behave();
        app.server.hangUp();
    }
}
