package chat.parley.desktop.model;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is begun on one device is there on the others, and takes nothing away from who is writing. */
class DraftSyncTest {
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final FakeRoom hall = world.server.room(ana, boris);
    private final FakeRoom yard = world.server.room(ana, boris);
    private final Chat desk = world.device(ana);
    private final Chat phone = world.device(ana);

    private static Drafts.Draft text(String text) {
        return new Drafts.Draft(text, null);
    }

    private String begun(Chat device, FakeRoom room) {
        return device.drafts().of(room.id).text();
    }

    @Test
    void whatIsBegunHereIsThereInTheSameRoomAndInNoOther() {
        world.pass(A_WHILE);
        desk.drafts().keep(hall.id, new Drafts.Draft("Is the wheel", "m1"));
        world.pass(A_WHILE);
        assertThat(phone.drafts().of(hall.id)).isEqualTo(new Drafts.Draft("Is the wheel", "m1"));
        assertThat(phone.drafts().of(yard.id)).isEqualTo(Drafts.Draft.NONE);
        assertThat(hall.messages).as("a draft is never sent").isEmpty();
        phone.drafts().keep(hall.id, text(""));
        world.pass(A_WHILE);
        assertThat(begun(desk, hall)).isEmpty();
    }

    @Test
    void whoWritesLastWins() {
        world.pass(A_WHILE);
        desk.drafts().keep(hall.id, text("one"));
        world.pass(A_WHILE);
        desk.drafts().keep(hall.id, text("one two"));
        world.pass(A_WHILE);
        assertThat(begun(phone, hall)).isEqualTo("one two");
        phone.drafts().keep(hall.id, text("three"));
        world.pass(A_WHILE);
        assertThat(begun(desk, hall)).isEqualTo("three");
    }

    @Test
    void whatWasWrittenWithoutTheServerGoesWhenItIsBack() {
        world.pass(A_WHILE);
        desk.drafts().keep(hall.id, text("before"));
        world.pass(A_WHILE);
        world.server.goDown();
        world.settle();
        phone.drafts().keep(hall.id, text("meanwhile"));
        world.pass(A_WHILE);
        assertThat(begun(desk, hall)).isEqualTo("before");
        world.server.comeUp();
        world.pass(Duration.ofMinutes(1));
        assertThat(begun(desk, hall)).isEqualTo("meanwhile");
        assertThat(begun(phone, hall)).isEqualTo("meanwhile");
    }

    /** Whatever the order, in the end both devices show the same, and it is something that was typed last on one of them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothDevicesAgreeOnceNobodyWrites(long seed) {
        Random random = new Random(seed);
        List<Chat> devices = List.of(desk, phone);
        String[] last = {"", ""};
        world.pass(A_WHILE);
        for (int step = 0; step < 30; step++) {
            int which = random.nextInt(2);
            switch (random.nextInt(5)) {
                case 0 -> {
                    world.server.goDown();
                    world.settle();
                    world.server.comeUp();
                }
                case 1 -> world.pass(Duration.ofMillis(random.nextInt(3_000)));
                default -> {
                    last[which] = "text " + step;
                    devices.get(which).drafts().keep(hall.id, text(last[which]));
                }
            }
        }
        world.pass(Duration.ofMinutes(2));
        assertThat(begun(desk, hall)).as("seed %d", seed).isEqualTo(begun(phone, hall)).isIn(last[0], last[1]);
    }
}
