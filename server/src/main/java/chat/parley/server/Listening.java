package chat.parley.server;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells people, and the programs that started this one, where the server can be reached. */
@Component
class Listening {

    private final Environment environment;

    Listening(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.println("Parley is listening on http://" + host() + ":" + context.getWebServer().getPort());
            System.out.flush();
        }
    }

    private String host() {
        var host = environment.getRequiredProperty("parley.host");
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
