package chat.parley.desktop.model;

import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationTest {

    private final World world = new World();
    private final UserView ana = world.server.person("ana");
    private final UserView boris = world.server.person("boris");
    private final UserView vera = world.server.person("vera");

    @Test
    void everybodySeesThePeopleOfARoomInOneOrder() {
        world.server.room(vera, boris, ana);
        Chat anas = world.device(ana);
        Chat veras = world.device(vera);
        world.settle();

        assertThat(anas.conversations().getFirst().others().get()).containsExactly(boris, vera);
        assertThat(veras.conversations().getFirst().others().get()).containsExactly(ana, boris);
    }
}
