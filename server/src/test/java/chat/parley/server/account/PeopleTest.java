package chat.parley.server.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest {

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final Guest boris = server.consumer("boris");
    private final List<Collection<String>> questions = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final People people = new People(new Accounts(server.bean(MongoOperations.class)) {
        @Override
        List<Account> findAll(Collection<String> ids) {
            questions.add(List.copyOf(ids));
            return super.findAll(ids);
        }
    }, now::get);

    @Test
    void onlyThoseWhoAreNotRememberedAreAskedFor() {
        assertThat(people.findAll(List.of(anna.id()))).containsOnlyKeys(anna.id());
        assertThat(people.findAll(List.of(boris.id(), anna.id(), "nobody"))).containsOnlyKeys(anna.id(), boris.id());
        assertThat(people.findAll(List.of(anna.id(), boris.id()))).hasSize(2);
        assertThat(questions).hasSize(2);
        assertThat(questions.getLast()).containsExactlyInAnyOrder(boris.id(), "nobody");
    }

    @Test
    void whoIsDeletedOnAnotherNodeLosesTheNameWithinFiveSeconds() {
        people.findAll(List.of(anna.id()));
        anna.delete("/users/" + anna.id()).ok();
        now.addAndGet(People.REMEMBERED.toNanos() - 1);
        assertThat(isDeleted(people.findAll(List.of(anna.id())))).isFalse();
        assertThat(isDeleted(people.findAllNow(List.of(anna.id())))).as("for whoever decides by it").isTrue();
        now.incrementAndGet();
        assertThat(isDeleted(people.findAll(List.of(anna.id())))).isTrue();
    }

    @Test
    void whoIsDeletedHereLosesTheNameAtOnce() {
        People here = server.bean(People.class);
        assertThat(isDeleted(here.findAll(List.of(boris.id())))).isFalse();
        boris.delete("/users/" + boris.id()).ok();
        assertThat(isDeleted(here.findAll(List.of(boris.id())))).isTrue();
    }

    private static boolean isDeleted(Map<String, Person> found) {
        return found.values().stream().allMatch(Person::deleted);
    }
}
