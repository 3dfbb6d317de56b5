package chat.parley.desktop.room;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static chat.parley.desktop.room.Messages.*;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class MessageCellTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void draw() {
        Snapshots.draw("cells", 907, 700, () -> sheet(WorkshopSample.messages(), false));
        Snapshots.draw("cells-narrow", 480, 700, () -> sheet(WorkshopSample.messages(), false));
        Snapshots.draw("cells-states", 907, 700, () -> sheet(List.of(
                message(TOM, 1, 31, "Green 56 is on the stand."), deleted(message(TOM, 2, 32, "x")),
                edited(message(TOM, 3, 33, "x"), "Changed 😀 emoji"),
                unsent("a", 38, "Video of the unboxing, look at the corner of the carton at 0:40.", silence()),
                unsent("b", 39, "Video of the unboxing", silence()),
                unsent("c", 40, "Brno answered, they will replace it.", new Delivery.Waiting()),
                unsent("d", 47, "They will collect the damaged frame on Monday.", new Delivery.Waiting()),
                message(ELENA, 9, 58, "Sent"),
                message(GEORGI, 10, 59, "word ".repeat(2000))), false));
        Snapshots.draw("cells-direct", 907, 700, () -> sheet(WorkshopSample.messages(), true));
        assertThat(true).isTrue();
    }

    private static StackPane sheet(List<MessageItem> items, boolean direct) {
        RoomWords words = new RoomWords(new Texts(Language.ENGLISH), new Times(new Texts(Language.ENGLISH), TODAY), () -> "Workshop");
        TimelineRows rows = new TimelineRows(FXCollections.observableArrayList(items), words.times()::date);
        rows.frame(new TimelineFrame(direct, true, 8, 2));
        TimelineView<TimelineRow> view = new TimelineView<>(rows.rows(), TimelineRow::key, () -> new MessageCell(words, null, row -> false));
        StackPane pane = new StackPane(view);
        pane.getStyleClass().add("main-sheet");
        return pane;
    }
}
