package chat.parley.server.store;

import java.io.UncheckedIOException;
import java.util.Objects;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.FolderInUse;
import chat.parley.embeddedmongo.Options;
import chat.parley.embeddedmongo.StoreDamaged;
import chat.parley.embeddedmongo.StoreIncomplete;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** The engine inside this server, while no MongoDB elsewhere is named. */
class OwnDatabase implements BeanRegistrar {

    /** Of the database, below the data folder. */
    static final String FOLDER = "db";

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        if (environment.getProperty("parley.mongodb", "").isBlank()) {
            registry.registerBean("embeddedMongo", EmbeddedMongo.class, bean -> bean
                    .supplier(beans -> open(beans.bean(DataFolder.class), beans.bean(StoreSettings.class))));
        }
    }

    private static EmbeddedMongo open(DataFolder data, StoreSettings settings) {
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
}
