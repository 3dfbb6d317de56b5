package chat.parley.server.message;

import chat.parley.server.store.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param days how many days messages are kept; 0 for ever */
@ConfigurationProperties("parley.retention")
record RetentionSettings(@DefaultValue("0") int days) {

    /** Ten years. */
    static final int MOST = 3_650;

    RetentionSettings {
        if (days < 0 || days > MOST) {
            throw new StartRefused("The setting parley.retention.days must be from 0 to " + MOST + ".");
        }
    }
}
