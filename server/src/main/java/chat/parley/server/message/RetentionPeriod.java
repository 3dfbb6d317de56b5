package chat.parley.server.message;

import java.util.function.Supplier;

import chat.parley.server.settings.LiveSettings;
import chat.parley.server.settings.Setting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How many days messages are kept now; 0 for ever. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionPeriod implements Supplier<Integer> {

    private final Supplier<Integer> days;

    RetentionPeriod(RetentionSettings given, LiveSettings settings) {
        days = settings.declare(Setting.days("parley.retention.days", given.days(), 0, RetentionSettings.MOST));
    }

    @Override
    public Integer get() {
        return days.get();
    }
}
