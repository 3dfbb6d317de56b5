package chat.parley.server.account;

import java.util.function.Supplier;

import chat.parley.server.settings.LiveSettings;
import chat.parley.server.settings.Setting;
import org.springframework.stereotype.Component;

/** What this server is called now. */
@Component
public class ServerName implements Supplier<String> {

    private final Supplier<String> now;

    ServerName(AccountSettings given, LiveSettings settings) {
        now = settings.declare(Setting.text("parley.name", given.name(), AccountRules.MAX_NAME));
    }

    @Override
    public String get() {
        return now.get();
    }
}
