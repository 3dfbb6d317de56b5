package chat.parley.server.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import chat.parley.embeddedmongo.EmbeddedMongo;
import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Which engine answers: the one named by connection string, else the embedded one. No other code knows. */
@Configuration(proxyBeanMethods = false)
@Import(OwnDatabase.class)
@EnableConfigurationProperties(StoreSettings.class)
class Database {

    /** The time, in milliseconds, so that what is answered equals what is stored. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    MongoConnectionDetails connection(StoreSettings settings, ObjectProvider<EmbeddedMongo> embedded) {
        var engine = embedded.getIfAvailable();
        var connection = parse(engine == null ? settings.mongodb() : engine.connectionString(DataFolder.DATABASE_NAME));
        return () -> connection;
    }

    /** A write counts once a majority has it on disk, and is read from then on; an engine that is away, or that hangs, is noticed soon. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableAndImpatient(StoreSettings store) {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(3, TimeUnit.SECONDS)
                        .readTimeout(Math.toIntExact(store.databasePatience().toMillis()), TimeUnit.MILLISECONDS));
    }

    private static ConnectionString parse(@Nullable String text) {
        try {
            return new ConnectionString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The MongoDB connection string is not valid; it begins with mongodb:// or "
                    + "mongodb+srv://.", e);
        }
    }
}
