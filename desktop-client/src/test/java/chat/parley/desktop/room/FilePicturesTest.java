package chat.parley.desktop.room;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static chat.parley.desktop.room.Messages.ELENA;
import static chat.parley.desktop.room.Messages.NADYA;
import static chat.parley.desktop.room.Messages.message;
import static chat.parley.desktop.room.Messages.unsent;
import static chat.parley.desktop.room.Messages.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Files in messages as they are drawn, and that nothing moves when pictures come. */
@ExtendWith(FxToolkit.class)
class FilePicturesTest {

    private static final Attachment PHOTO = new Attachment("1", "carton.jpg", 812_000, 1_600, 1_200, false);

    @Test
    void filesStandInTheirMessages() {
        assertThat(draw("room-files", 560, Language.ENGLISH, Theme.Choice.LIGHT).getHeight()).isEqualTo(1_000);
        draw("room-files-dark-bg", 560, Language.BULGARIAN, Theme.Choice.DARK);
        draw("room-files-narrow", 340, Language.ENGLISH, Theme.Choice.LIGHT);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    @Test
    void aPictureOpensOverTheWholeWindow() {
        for (Theme.Choice look : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            FxToolkit.show(look);
            var texts = new Texts(look == Theme.Choice.DARK ? Language.BULGARIAN : Language.ENGLISH);
            var other = new Attachment("9", "frame.jpg", 500_000, 800, 900, false);
            var image = Snapshots.draw(look == Theme.Choice.DARK ? "viewer-dark-bg" : "viewer", 900, 600, () -> {
                var layers = new Layers();
                var gallery = new Gallery(
                        List.of(with(message(NADYA, 1, 1, ""), PHOTO), with(message(NADYA, 2, 2, ""), other)), PHOTO);
                new PictureViewer(gallery, layers, texts, new PaintedFiles(), picture -> new CompletableFuture<>())
                        .open();
                return layers;
            });
            assertThat(image.getWidth()).isEqualTo(900);
        }
    }

    @Test
    void theViewerZoomsByKeysAndWalksToTheNext() {
        onFx(() -> {
            var other = new Attachment("9", "frame.jpg", 500_000, 800, 900, false);
            var gallery = new Gallery(
                    List.of(with(message(NADYA, 1, 1, ""), PHOTO), with(message(NADYA, 2, 2, ""), other)), PHOTO);
            var viewer = new PictureViewer(gallery, new Layers(), new Texts(Language.ENGLISH), new PaintedFiles(),
                    picture -> new CompletableFuture<>());
            var zoom = (ZoomPane) viewer.getCenter();
            press(viewer, KeyCode.DIGIT1);
            assertThat(zoom.scale()).isEqualTo(1);
            press(viewer, KeyCode.PLUS);
            assertThat(zoom.scale()).isEqualTo(ZoomPane.STEP);
            press(viewer, KeyCode.RIGHT);
            assertThat(gallery.shown().get()).isEqualTo(other);
            press(viewer, KeyCode.RIGHT);
            assertThat(gallery.shown().get()).isEqualTo(other);
            press(viewer, KeyCode.LEFT);
            assertThat(gallery.shown().get()).isEqualTo(PHOTO);
            assertThat(viewer.getAccessibleText()).isEqualTo("carton.jpg, 1 of 2");
            return true;
        });
    }

    private static void press(PictureViewer viewer, KeyCode key) {
        viewer.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void aPictureThatComesMovesNothing() {
        onFx(() -> {
            var files = new LatePictures();
            var box = new PictureBox(new UploadRing(new Texts(Language.ENGLISH), () -> {}));
            box.show(PHOTO, files);
            for (double width : new double[]{-1, 360, 300, 120}) {
                double before = box.prefHeight(width);
                assertThat(before).isPositive();
                files.coming.complete(PaintedFiles.hill(PHOTO));
                assertThat(box.prefHeight(width)).isEqualTo(before);
            }
            assertThat(box.prefWidth(-1)).isEqualTo(360);
            assertThat(box.prefHeight(-1)).isEqualTo(270);
            assertThat(box.prefHeight(180)).isEqualTo(135);
            return true;
        });
    }

    @Test
    void aPictureThatDoesNotComeIsAskedForAgainWhenItIsShownAgain() {
        onFx(() -> {
            var files = new LatePictures();
            var box = new PictureBox(new UploadRing(new Texts(Language.ENGLISH), () -> {}));
            box.show(PHOTO, files);
            box.show(PHOTO, files);
            assertThat(files.asked).isEqualTo(1);
            files.coming.completeExceptionally(new IllegalStateException("away"));
            box.show(PHOTO, files);
            assertThat(files.asked).isEqualTo(2);
            return true;
        });
    }

    private static final class LatePictures extends PaintedFiles {
        private final CompletableFuture<Image> coming = new CompletableFuture<>();
        private int asked;

        @Override
        public CompletableFuture<Image> picture(Attachment file) {
            asked++;
            return coming;
        }
    }

    private static WritableImage draw(String name, double width, Language language, Theme.Choice look) {
        FxToolkit.show(look);
        var texts = new Texts(language);
        var times = new Times(texts, Clock.fixed(SampleServer.NINE.plusSeconds(3_600), ZoneOffset.UTC));
        var words = new RoomWords(ELENA, texts, times, () -> "Workshop", id -> "Tom");
        ObservableList<MessageItem> items = FXCollections.observableArrayList(
                with(message(NADYA, 1, 1, "The corner of the carton, look."), PHOTO),
                with(message(NADYA, 2, 2, ""), new Attachment("2",
                        "Rechnung Rahmen 2026-11-19 mit allen Anlagen und Anmerkungen.pdf", 1_420_000, null, null,
                        false)),
                with(message(ELENA, 3, 3, ""),
                        new Attachment("3", PaintedFiles.NEVER, 90_000, 900, 300, false)),
                with(unsent("u1", 4, "On its way", new Delivery.Waiting()),
                        new Attachment("4", "hill.png", 2_000_000, 300, 200, true),
                        new Attachment("5", "parts.xlsx", 52_000, null, null, true)));
        var rows = new TimelineRows(items, times::date, id -> {});
        return Snapshots.draw(name, width, 1_000, () -> {
            var pane = new StackPane(new TimelineView<>(rows.rows(), TimelineRow::key,
                    () -> new MessageCell(words, new RoomPicturesTest.NoActions(), new RoomPicturesTest.PlainLook())));
            pane.getStyleClass().add("main-sheet");
            return pane;
        });
    }

    private static <T> List<T> onFx(Supplier<T> task) {
        return List.of(CompletableFuture.supplyAsync(task, new FxThread()).join());
    }
}
