package chat.parley.desktop.model;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;

import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A live event overtakes an answer that was made up before it. */
class OvertakenTest {
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final Chat chat = world.device(ana);
    private final List<Long> vanished = new ArrayList<>();
    private Room room;

    @BeforeEach
    void anaReadsWhatBorisWrote() {
        List.of("one", "two", "three").forEach(text -> hall.post(boris, text));
        world.settle();
        room = chat.room(chat.conversation(hall.id).orElseThrow());
        room.enter();
        world.settle();
        room.messages().addListener((ListChangeListener<MessageItem>) change -> {
            while (change.next()) {
                change.getRemoved().stream().map(MessageItem::number).filter(number -> !shown().contains(number))
                        .forEach(vanished::add);
            }
        });
    }

    private List<Long> shown() {
        return room.messages().stream().map(MessageItem::number).toList();
    }

    @Test
    void whatIsHeardWhileTheNewestPageIsOnItsWayStaysInSight() {
        room.leave();
        chat.rooms().values().forEach(each -> each.online(false)); // what was read meanwhile has to be asked for
        world.server.beforeNextAnswer(() -> hall.post(boris, "quick"));
        room.enter();
        world.settle();
        assertThat(shown()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(vanished).isEmpty();
    }

    @Test
    void alsoIfThatPageIsToFillAGapThatNothingElseFilled() {
        hall.lose(4);
        world.server.holdEvents();
        hall.post(boris, "never told");
        hall.post(boris, "after a gap");
        world.server.deliver().getLast().run();
        world.server.beforeNextAnswer(() -> {}); // what changed: no help
        world.server.beforeNextAnswer(() -> hall.post(boris, "quick"));
        world.settle();
        assertThat(shown()).containsExactly(5L, 6L);
    }

    @Test
    void alsoIfItComesUnasked() {
        world.server.beforeNextAnswer(() -> hall.post(boris, "quick"));
        world.server.tell(ana, new ServerFrame.CatchUp());
        world.settle();
        assertThat(shown()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(vanished).isEmpty();
    }
}
