package chat.parley.benchmarks.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import chat.parley.benchmarks.driver.Child;
import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.Options;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** The stores that are compared. */
public enum Engine {

    /** Answers a write when it is on disk. */
    EMBEDDED("embedded-mongo") {
        @Override
        URI serve(Path folder) {
            return URI.create(EmbeddedMongo.open(folder, Options.defaults()).connectionString());
        }
    },

    /** The peer: mongo-java-server's own store on disk. It answers at once and writes to the disk about once a second. */
    H2("H2") {
        @Override
        URI serve(Path folder) {
            return URI.create(
                    new MongoServer(new H2Backend(folder.resolve("store.mv").toString())).bindAndGetConnectionString());
        }
    };

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    /** As it is called in a table. */
    public String title() {
        return title;
    }

    /** Starts it in a child process that can be reached at its address by a MongoDB driver. */
    public Child start(Path folder) {
        return Child.start(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), StoreServer.class.getName(), name(), folder.toString()),
                Map.of(), folder.resolveSibling(name() + ".log"));
    }

    /** Opens the store in this process, for as long as that lives; says what a driver needs to connect. */
    abstract URI serve(Path folder);
}
