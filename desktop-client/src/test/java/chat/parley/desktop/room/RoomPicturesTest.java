package chat.parley.desktop.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.testing.SampleServer.SampleRoom;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.completion.Completion;
import chat.parley.desktop.ui.completion.Suggestions;
import chat.parley.desktop.ui.prose.Audience;
import chat.parley.desktop.ui.prose.Proses;
import chat.parley.desktop.ui.prose.WebLink;
import chat.parley.desktop.ui.spelling.Spelling;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static chat.parley.desktop.room.Messages.ELENA;
import static chat.parley.desktop.room.Messages.GEORGI;
import static chat.parley.desktop.room.Messages.TOM;
import static chat.parley.desktop.room.Messages.deleted;
import static chat.parley.desktop.room.Messages.edited;
import static chat.parley.desktop.room.Messages.message;
import static chat.parley.desktop.room.Messages.silence;
import static chat.parley.desktop.room.Messages.unsent;
import static org.assertj.core.api.Assertions.assertThat;

/** Parts of a room as they are drawn, for eyes. */
@ExtendWith(FxToolkit.class)
class RoomPicturesTest {

    private final HandTimer timer = new HandTimer();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final Times times = new Times(texts, Clock.fixed(SampleServer.NINE, ZoneOffset.UTC));
    private RoomTools tools = new RoomTools(texts, times, timer);

    @Test
    void everyStateOfAMessage() {
        var items = FXCollections.observableArrayList(message(TOM, 1, 31, "Green 56 is on the stand."),
                deleted(message(TOM, 2, 32, "x")), edited(message(TOM, 3, 33, "x"), "Changed 😀"),
                message(ELENA, 4, 34, "Sent"), deleted(message(ELENA, 5, 35, "")),
                edited(message(ELENA, 6, 36, ""), "Edited"), unsent("a", 38, "Not sent", silence()),
                unsent("b", 40, "Waiting", new Delivery.Waiting()), message(GEORGI, 9, 58, "word ".repeat(90)),
                message(GEORGI, 10, 59, "Unbroken".repeat(30)));
        RoomWords words = new RoomWords(ELENA, texts, times, () -> "Workshop", id -> "Tom");
        TimelineRows rows = new TimelineRows(items, times::date, id -> {});
        var image = Snapshots.draw("room-states", 700, 800,
                () -> sheet(new TimelineView<>(rows.rows(), TimelineRow::key,
                        () -> new MessageCell(words, new NoActions(), new PlainLook()))));
        assertThat(image.getHeight()).isEqualTo(800);
    }

    @Test
    void whatIsWrittenInMarkdown() {
        for (Theme.Choice mode : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            FxToolkit.show(mode);
            var items = FXCollections.observableArrayList(
                    message(TOM, 1, 31, "**Bold**, *italic*, ***both***, ~~gone~~, `code()` and **Здравей, *свят***"),
                    message(TOM, 2, 32,
                            "See https://parley.chat/docs?x=1, [our page](https://example.org/a) or me@example.org"),
                    message(ELENA, 3, 33,
                            "To do:\n1. true the *rear* wheel\n2. call `Hristov`, and then write down what he said, "
                                    + "because nobody else will know about it\n   - size 56\n   - green"),
                    message(TOM, 4, 34, "> Shall I call him?\n> Or wait?\n\nCall him."),
                    message(ELENA, 5, 35, "```java\n// Greets whoever it is told\npublic String greet(String name) {\n"
                            + "    return \"Hello, \" + name + 42;\n}\n```"),
                    message(TOM, 6, 36, "```\nno language\n```\nand `inline` in [a trap](file:///etc/passwd)"),
                    message(TOM, 7, 37, "<b>no HTML</b> &amp; # no heading"),
                    message(ELENA, 8, 38, "👍🏽❤️🇧🇬"),
                    message(TOM, 9, 39, "Чудесно 😀! A family 👩‍👩‍👧‍👦, 3️⃣ flags 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and **bold 🚲** "
                            + "over more than one line of words, so that one sees how high lines are 🎉"));
            RoomWords words = new RoomWords(ELENA, texts, times, () -> "Workshop", id -> "Tom");
            TimelineRows rows = new TimelineRows(items, times::date, id -> {});
            var image = Snapshots.draw("room-markdown" + (mode == Theme.Choice.DARK ? "-dark" : ""), 700, 950,
                    () -> sheet(new TimelineView<>(rows.rows(), TimelineRow::key,
                            () -> new MessageCell(words, new NoActions(), new PlainLook()))));
            assertThat(image.getHeight()).isEqualTo(950);
        }
    }

    @Test
    void somebodyIsMentioned() {
        for (Theme.Choice mode : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            FxToolkit.show(mode);
            var items = FXCollections.observableArrayList(
                    message(TOM, 1, 31, "@u-elena can you ask @u-georgi? Not @nobody, nor `@u-elena`."),
                    message(ELENA, 2, 32, "I will, @u-tom. **@u-georgi** knows."));
            RoomWords words = new RoomWords(ELENA, texts, times, () -> "Workshop",
                    new RoomWords.Prepared(new Proses(Runnable::run), () -> Audience.of(ELENA, List.of(TOM, GEORGI))),
                    id -> "Tom");
            TimelineRows rows = new TimelineRows(items, times::date, id -> {});
            var image = Snapshots.draw("room-mentions" + (mode == Theme.Choice.DARK ? "-dark" : ""), 700, 240,
                    () -> sheet(new TimelineView<>(rows.rows(), TimelineRow::key,
                            () -> new MessageCell(words, new NoActions(), new PlainLook()))));
            assertThat(image.getHeight()).isEqualTo(240);
        }
    }

    @Test
    void emojiAreLookedForAndNamesOffered() {
        for (Theme.Choice mode : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            FxToolkit.show(mode);
            String dark = mode == Theme.Choice.DARK ? "-dark" : "";
            texts.language().set(mode == Theme.Choice.DARK ? Language.BULGARIAN : Language.ENGLISH);
            draw("emoji-picker" + dark, (model, root) -> {
                model.habits().used("🚲");
                model.habits().used("👍");
                ((Button) root.lookup(".composer-button")).fire();
            });
            draw("emoji-offered" + dark, (model, root) -> {
                var offered = new Suggestions((completion, choice) -> {});
                offered.offer(Completion.at(":вело", 5, List.of(), texts.language().get(), 0)
                        .or(() -> Completion.at(":bi", 3, List.of(), texts.language().get(), 0)));
                root.getChildren().add(offered);
            });
        }
    }

    @Test
    void mistakesAreUnderlined() {
        tools = new RoomTools(texts, times, timer, FileChoosers.ofSystem(),
                new TextTools(new Proses(Runnable::run), address -> {},
                        WritingHabits.inMemory(), new Spelling(Runnable::run)));
        draw("room-spelling", (model, root) -> {
            model.composer().text()
                    .set("I recieve teh mail, приятлеи мои.\nЗдравейте, this is right. " + "Long words ".repeat(9)
                            + "grammer and more");
            root.applyCss();
            root.layout();
            timer.pass(Duration.ofSeconds(1));
        });
    }

    @Test
    void theEndIsFarAndAnAnswerIsBegun() {
        draw("room-far-from-end", (model, root) -> {
            model.composer().reply(model.rows().get(3).item());
            model.composer().text().set("First line\nsecond line\n" + "and so on ".repeat(30));
            timeline(root).showAt(3, 0);
        });
    }

    @Test
    void whatCanBeDoneStandsBesideTheMessage() {
        draw("room-actions", (model, root) -> {
            model.deletions().delete(model.rows().get(model.rows().size() - 6).item());
            timeline(root).setCurrent(model.rows().get(model.rows().size() - 3));
        });
    }

    @Test
    void theHourOfALaterBubbleStandsBesideIt() {
        draw("room-gutter", (model, root) -> timeline(root).setCurrent(model.rows().getLast()),
                room -> room.say(room.others().getFirst(), 91, "First").say(room.others().getFirst(), 92, "Second"));
    }

    @Test
    void filesStandAboveTheWordsThatGoWithThem(@TempDir Path folder) throws IOException {
        Path plan = Files.write(folder.resolve("Frame drawings of the second delivery, November.pdf"),
                new byte[53_000]);
        Path hill = Files.write(folder.resolve("hill.png"), new Png(64, 48, new int[64 * 48]).bytes());
        draw("room-attaching", (model, root) -> {
            model.composer().files().add(List.of(plan, hill, folder.resolve("gone.txt")));
            model.composer().text().set("Both for Mr Hristov");
            assertThat(model.composer().files().list()).hasSize(2).last().satisfies(file -> {
                assertThat(file.width()).isEqualTo(64);
                assertThat(file.height()).isEqualTo(48);
            });
            assertThat(model.composer().files().trouble().get()).isInstanceOf(Enclosures.Trouble.Unreadable.class);
        });
    }

    @Test
    void tooManyWords() {
        draw("room-too-long", (model, root) -> model.composer().text().set("much ".repeat(2_100)));
    }

    @Test
    void whoHasRead() {
        draw("room-readers", (model, root) -> {
            var message = model.rows().stream().map(TimelineRow::item).filter(MessageRights::tracked).findFirst()
                    .orElseThrow();
            Region readers = new Readers(model).content(message);
            readers.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            root.getChildren().add(readers);
        });
    }

    @Test
    void whatIsNewBelowMentionsThePerson() {
        draw("room-mention-pill", (model, root) -> {
            timeline(root).showAt(10, 0);
            root.layout();
        }, room -> room.say(room.others().getFirst(), 92, "@u-elena, can you look at this?").unread(3));
    }

    @Test
    void howFarOwnMessagesHaveCome() {
        Snapshots.draw("room-delivery", 700, 420, () -> {
            SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
            UserView tom = server.person("u-tom", "Tom", "Okafor");
            UserView maya = server.person("u-maya", "Maya", "Lindqvist");
            SampleRoom room = server.room("hall", tom, maya);
            room.say(server.me(), 0, "Read by one, and with the other.", tom);
            room.say(maya, 6, "Good morning!");
            room.say(server.me(), 12, "Delivered to both.").delivered(maya).delivered(tom);
            room.say(tom, 18, "On my way.").say(server.me(), 24, "The server has it.").unread(0);
            Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
            timer.pass(Duration.ofSeconds(1));
            var model = new RoomViewModel(chat, chat.conversation("hall").orElseThrow(), tools);
            model.enter();
            timer.pass(Duration.ofSeconds(1));
            server.goDown();
            chat.room(chat.conversation("hall").orElseThrow()).send("It waits.", null);
            timer.pass(Duration.ofSeconds(1));
            StackPane root = sheet(Fxml.<VBox>load(new RoomView(model, new Layers(), () -> {}), texts));
            var mine = model.rows().stream().map(TimelineRow::item).filter(MessageRights::tracked).toList();
            assertThat(mine).hasSize(2);
            VBox popovers = new VBox(12, new Readers(model).content(mine.getFirst()),
                    new Readers(model).content(mine.getLast()));
            popovers.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            StackPane.setAlignment(popovers, Pos.TOP_LEFT);
            popovers.setTranslateY(70);
            popovers.setTranslateX(30);
            root.getChildren().add(popovers);
            return root;
        });
    }

    private void draw(String name, BiConsumer<RoomViewModel, StackPane> change) {
        draw(name, change, room -> {});
    }

    private void draw(String name, BiConsumer<RoomViewModel, StackPane> change,
            Consumer<SampleRoom> more) {
        SampleServer server = new SampleServer("u-elena", "Elena", "Marinova");
        UserView tom = server.person("u-tom", "Tom", "Okafor");
        UserView maya = server.person("u-maya", "Maya", "Lindqvist");
        SampleRoom room = server.room("hall", tom, maya);
        for (int i = 0; i < 90; i++) {
            room.say(i % 3 == 0 ? server.me() : i % 2 == 0 ? tom : maya, i, "Message " + i, tom, maya);
        }
        more.accept(room.unread(4));
        Scene[] scene = new Scene[1];
        Snapshots.draw(name, 700, 600, () -> {
            Chat chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
            timer.pass(Duration.ofSeconds(1));
            var model = new RoomViewModel(chat, chat.conversation("hall").orElseThrow(),
                    tools);
            model.enter();
            timer.pass(Duration.ofSeconds(1));
            var view = new RoomView(model, new Layers(), () -> {});
            StackPane root = sheet(Fxml.<VBox>load(view, texts));
            scene[0] = new Scene(root, 700, 600);
            root.applyCss();
            root.layout();
            change.accept(model, root);
            root.applyCss();
            root.layout();
            scene[0].setRoot(new StackPane());
            return root;
        });
        assertThat(scene[0]).isNotNull();
    }

    @SuppressWarnings("unchecked") // There is one kind of timeline in a room.
    private static TimelineView<TimelineRow> timeline(StackPane root) {
        return (TimelineView<TimelineRow>) root.lookup(".timeline");
    }

    private static StackPane sheet(Node node) {
        StackPane pane = new StackPane(node);
        pane.getStyleClass().add("main-sheet");
        return pane;
    }

    static class PlainLook implements RowLook {

        @Override
        public boolean whole(TimelineRow row) {
            return false;
        }

        @Override
        public boolean leaving(TimelineRow row) {
            return row.item().text().startsWith("Not needed");
        }

        @Override
        public boolean keepable(TimelineRow row) {
            return leaving(row);
        }

        @Override
        public Region draw(Aside aside) {
            throw new AssertionError();
        }
    }

    static final class NoActions implements MessageActions {

        @Override
        public void react(MessageItem message, String emoji, boolean reacted) {
            throw new AssertionError();
        }

        @Override
        public void retry(MessageItem failed) {
            throw new AssertionError();
        }

        @Override
        public void discard(MessageItem unsent) {
            throw new AssertionError();
        }

        @Override
        public void openMenu(TimelineRow row, Node owner, double screenX, double screenY) {
            throw new AssertionError();
        }

        @Override
        public void openReaders(MessageItem message, Node beside) {
            throw new AssertionError();
        }

        @Override
        public void jumpTo(String messageId) {
            throw new AssertionError();
        }

        @Override
        public void follow(WebLink link) {
            throw new AssertionError();
        }

        @Override
        public void showWhole(TimelineRow row) {
            throw new AssertionError();
        }

        @Override
        public void keep(MessageItem message) {
            throw new AssertionError();
        }

        @Override
        public void attend(MessageCell cell, boolean there) {
            // Nobody points at a picture.
        }

        @Override
        public RowFiles files() {
            return new PaintedFiles();
        }
    }
}
