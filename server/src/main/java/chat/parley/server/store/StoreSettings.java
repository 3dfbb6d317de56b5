package chat.parley.server.store;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param data the folder for everything this server keeps; absent means the usual place for this kind of system
 * @param mongodb connection string of a MongoDB elsewhere; absent or blank means the embedded engine
 */
@ConfigurationProperties("parley")
record StoreSettings(@Nullable Path data, @Nullable String mongodb) {

    /** Without the connection string, which may hold a password. */
    @Override
    public String toString() {
        return "StoreSettings[data=" + data + "]";
    }
}
