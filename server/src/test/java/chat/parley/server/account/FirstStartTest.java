package chat.parley.server.account;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.server.ParleyTestServer;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

import static org.assertj.core.api.Assertions.assertThat;

/** Row A9: many servers that start on an empty database at the same moment make what there may be one of, once. */
class FirstStartTest {

    private static final int SERVERS = 50;

    private final ParleyTestServer server = ParleyTestServer.shared();

    @Test
    void thereIsOneAdmin() throws Exception {
        try (var client = MongoClients.create(server.bean(EmbeddedMongo.class).connectionString("first-admin"))) {
            var mongo = new MongoTemplate(client, "first-admin");
            mongo.indexOps("accounts").createIndex(new Index("usernameKey", Direction.ASC).unique());
            var accounts = new Accounts(mongo);
            var settings = new AccountSettings("Parley", "open", ParleyTestServer.ADMIN_PASSWORD);
            var first = new FirstAdmin(settings, accounts, server.bean(Passwords.class),
                    server.bean(InitialPassword.class), Clock.systemUTC());
            atOnce(() -> {
                first.atStart();
                return accounts;
            });
            assertThat(accounts.countAdmins()).isEqualTo(1);
        }
    }

    @Test
    void thereIsOneKeyAndAllHaveIt() throws Exception {
        try (var client = MongoClients.create(server.bean(EmbeddedMongo.class).connectionString("first-key"))) {
            var keys = new SharedKeys(new MongoTemplate(client, "first-key"));
            assertThat(atOnce(keys::readAll)).allSatisfy(each -> assertThat(each).hasSize(1))
                    .extracting(List::getFirst).extracting(SigningKey::secret).containsOnly(
                            keys.readAll().getFirst().secret());
        }
    }

    private static <T> List<T> atOnce(Callable<T> start) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, SERVERS).mapToObj(_ -> start).toList());
            return all.stream().map(Future::resultNow).toList();
        }
    }
}
