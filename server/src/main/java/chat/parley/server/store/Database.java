package chat.parley.server.store;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.FolderInUse;
import chat.parley.embeddedmongo.Options;
import chat.parley.embeddedmongo.StoreDamaged;
import chat.parley.embeddedmongo.StoreIncomplete;
import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Which engine answers: the one named by connection string, else the embedded one. No other code knows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class Database {

    /** Of the embedded one, below the data folder. */
    static final String FOLDER = "db";

    /** The time, in milliseconds, so that what is answered equals what is stored. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @Conditional(EmbeddedWanted.class)
    EmbeddedMongo embeddedMongo(DataFolder data, StoreSettings settings) {
        var folder = data.privateFolder(FOLDER);
        try {
            return EmbeddedMongo.open(folder, Options.defaults().withAcceptLoss(settings.acceptLoss())
                    .withReserve(settings.reserve().toBytes()));
        } catch (FolderInUse e) {
            throw new StartRefused("The database in " + folder.toAbsolutePath() + " is in use by another process.", e);
        } catch (StoreIncomplete e) {
            throw new StartRefused(
                    e.loss() + " Restore the latest backup, or start once with --accept-loss to go on with "
                            + "what is left.",
                    e);
        } catch (StoreDamaged e) {
            throw new StartRefused(Objects.requireNonNull(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw new StartRefused("The database in " + folder.toAbsolutePath() + " cannot be opened.", e);
        }
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
