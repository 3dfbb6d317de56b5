package chat.parley.server.store;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param data the folder for everything this server keeps; absent means the usual place for this kind of system
 * @param mongodb connection string of a MongoDB elsewhere; absent or blank means the embedded engine
 * @param acceptLoss whether the embedded engine may start with less than it had once acknowledged
 * @param databasePatience how long the database may take to answer one question; then whoever asked is told to try later
 * @param reserve room on the disk that the embedded engine leaves alone: with less, it takes no writes
 */
@ConfigurationProperties("parley")
record StoreSettings(@Nullable Path data, @Nullable String mongodb,
        @DefaultValue("10s") Duration databasePatience, @DefaultValue("off") boolean acceptLoss,
        @DefaultValue("500MB") DataSize reserve) {

    /** Without the connection string, which may hold a password. */
    @Override
    public String toString() {
        return "StoreSettings[data=" + data + "]";
    }
}
