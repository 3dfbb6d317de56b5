package chat.parley.desktop.room;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.image.Image;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.store.PictureSize;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static chat.parley.desktop.room.Messages.ELENA;
import static chat.parley.desktop.room.Messages.TOM;
import static chat.parley.desktop.room.Messages.message;
import static chat.parley.desktop.room.Messages.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Row C5: pictures from a server, or from other people, that mean harm, on the way that all pictures take. */
@ExtendWith(FxToolkit.class)
class HostilePicturesTest {

    private static final int MUTANTS = 1_000;
    /** As many as a room shows at once. */
    private static final int TOGETHER = 50;
    private static final long MOST_PIXELS = 25_000_000;
    private static final long MOST_DRAWN = 48L << 20;

    private final SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
    private final Queue<Throwable> escaped = new ConcurrentLinkedQueue<>();
    private final Chat chat = fx(() -> SampleChat.open(server.me(), server, new HandTimer(), Outbox.inMemory()));

    @BeforeEach
    void catchWhatEscapes() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> escaped.add(failure));
        fx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> escaped.add(failure));
            return true;
        });
    }

    @AfterEach
    void nothingEscaped() {
        Thread.setDefaultUncaughtExceptionHandler(null);
        fx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            return true;
        });
        assertThat(escaped).isEmpty();
    }

    @Test
    void whateverIsDoneToAPictureItIsShownOrIsNone() throws Exception {
        var drawn = new DrawnPictures(chat.files()::picture);
        List<byte[]> mutants = HostilePictures.mutants(MUTANTS);
        int shown = 0;
        for (int from = 0; from < mutants.size(); from += TOGETHER) {
            List<Attachment> some = new ArrayList<>();
            for (int i = from; i < from + TOGETHER; i++) {
                server.files.has("k" + i, mutants.get(i), mutants.get(i));
                some.add(file("k" + i));
            }
            List<CompletableFuture<Image>> images = fx(() -> some.stream()
                    .flatMap(file -> Stream.of(drawn.of(file), original(file))).toList());
            for (CompletableFuture<Image> each : images) {
                Image image = each.handle((decoded, failure) -> decoded).get(20, TimeUnit.SECONDS);
                if (image != null) {
                    shown++;
                    assertThat(image.getWidth() * image.getHeight()).isBetween(1.0, (double) MOST_PIXELS);
                }
            }
        }
        assertThat(drawn.bytes()).isLessThanOrEqualTo(MOST_DRAWN);
        // Some are hardly hurt: that all fail would mean that nothing was tried.
        assertThat(shown).isBetween(200, 2 * MUTANTS - 200);
    }

    @Test
    void whatWouldTakeTooMuchIsNeverGivenToTheDecoder() {
        for (Map.Entry<String, byte[]> bomb : HostilePictures.bombs().entrySet()) {
            server.files.has(bomb.getKey(), bomb.getValue(), bomb.getValue());
            Attachment file = file(bomb.getKey());
            assertThat(fx(() -> chat.files().picture(file))).as(bomb.getKey()).isCompletedExceptionally();
            assertThat(fx(() -> chat.files().original(file))).as(bomb.getKey()).isCompletedExceptionally();
        }
    }

    @Test
    void whatIsWholeIsShown() {
        for (byte[] good : List.of(HostilePictures.picture("png", 1), HostilePictures.picture("jpg", 1),
                HostilePictures.picture("gif", 8))) {
            server.files.has("good", good, good);
            Path path = fx(() -> chat.files().picture(file("good"))).join();
            assertThat(PictureSize.of(path)).contains(new PictureSize(120, 90));
            fx(() -> chat.files().clearPictures());
        }
    }

    /** Neither a tag, nor Markdown, nor a name makes the app ask anybody: row C5's other half. */
    @Test
    void noMessageMakesTheAppFetchAnythingFromElsewhere() throws IOException {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String there = "http://127.0.0.1:" + other.getLocalPort() + "/canary.png";
            List<String> texts = List.of("![canary](" + there + ")", "<img src=\"" + there + "\">",
                    "<img src=" + there + " onerror=x>", there, "[![x](" + there + ")](" + there + ")",
                    "<iframe src='" + there + "'></iframe>", "![x][1]\n\n[1]: " + there,
                    "<style>@import url(" + there + ");</style>", "`" + there + "`", "> ![](" + there + ")");
            fx(() -> {
                MessageCell cell = cell();
                new Scene(cell, 700, 600);
                for (int i = 0; i < texts.size(); i++) {
                    var items = FXCollections.observableArrayList(with(message(TOM, i + 1, 1, texts.get(i)),
                            new Attachment(there, there, 5, 120, 90, false)));
                    cell.bind(new TimelineRows(items, times()::date, id -> {}).rows().getFirst());
                    cell.resize(700, cell.heightFor(700));
                    cell.applyCss();
                    cell.layout();
                }
                return true;
            });
            other.setSoTimeout(300);
            SocketTimeoutException nobody = null;
            try {
                other.accept().close();
            } catch (SocketTimeoutException e) {
                nobody = e;
            }
            assertThat(nobody).as("nobody was asked").isNotNull();
        }
    }

    /** As the viewer opens it. */
    private CompletableFuture<Image> original(Attachment file) {
        return chat.files().original(file).thenCompose(path -> {
            var image = new Image(path.toUri().toString(), true);
            new ZoomPane().show(image);
            var result = new CompletableFuture<Image>();
            image.progressProperty().subscribe(now -> {
                if (now.doubleValue() >= 1 && !image.isError()) {
                    result.complete(image);
                }
            });
            image.errorProperty().subscribe(broken -> {
                if (broken) {
                    result.completeExceptionally(new IllegalArgumentException("no picture"));
                }
            });
            return result;
        });
    }

    private static Attachment file(String key) {
        return new Attachment(key, key + ".png", 5_000, 120, 90, false);
    }

    private static Times times() {
        return new Times(new Texts(Language.ENGLISH), Clock.fixed(SampleServer.NINE, ZoneOffset.UTC));
    }

    private static MessageCell cell() {
        var words = new RoomWords(ELENA, new Texts(Language.ENGLISH), times(), () -> "Hall", id -> "Tom");
        return new MessageCell(words, new RoomPicturesTest.NoActions(), new RoomPicturesTest.PlainLook());
    }

    private static <T> T fx(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, new FxThread()).join();
    }
}
