package chat.parley.faults.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;
import chat.parley.faults.process.ServerProcess;
import chat.parley.faults.proxy.FaultProxy;
import chat.parley.faults.proxy.Plan;

/** Three servers on one database and one Redis, behind a load balancer that knows nothing of sessions. */
final class Nodes implements AutoCloseable {

    private static final int COUNT = 3;

    private final EmbeddedMongo database;
    private final Redis redis = new Redis();
    private final List<ServerProcess> servers = new ArrayList<>();
    private final FaultProxy balancer;

    /** Starts all of them at once, on an empty database. */
    Nodes(Path folder) {
        database = EmbeddedMongo.open(folder.resolve("database"), Options.defaults());
        var settings = Map.of("PARLEY_MONGODB", database.connectionString("parley"), "PARLEY_REDIS", redis.uri());
        for (int i = 0; i < COUNT; i++) {
            servers.add(ServerProcess.launch(Built.layout(), folder.resolve("node" + i), settings));
        }
        balancer = FaultProxy.before(servers.stream().map(ServerProcess::address).toList(), Plan.none());
        try {
            servers.forEach(ServerProcess::awaitReady);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    int port() {
        return balancer.port();
    }

    int count() {
        return COUNT;
    }

    ServerProcess node(int which) {
        return servers.get(which);
    }

    Redis redis() {
        return redis;
    }

    @Override
    public void close() {
        balancer.close();
        servers.forEach(ServerProcess::close);
        redis.close();
        database.close();
    }
}
