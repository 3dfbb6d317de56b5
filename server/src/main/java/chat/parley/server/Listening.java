package chat.parley.server;

import chat.parley.server.tls.Encryption;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells people, and the programs that started this one, where the server can be reached. */
@Component
@ConditionalOnProperty(name = "parley.announced", matchIfMissing = true)
class Listening {

    private final Environment environment;
    private final Encryption encryption;

    Listening(Environment environment, Encryption encryption) {
        this.environment = environment;
        this.encryption = encryption;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            encryption.fingerprintToCompare().ifPresent(fingerprint -> System.out.println(
                    "Whoever connects for the first time is asked to compare this fingerprint of the server's certificate:\n"
                            + fingerprint));
            System.out.println("Parley is listening on " + encryption.scheme() + "://" + host() + ":"
                    + context.getWebServer().getPort());
            System.out.flush();
        }
    }

    private String host() {
        var host = environment.getRequiredProperty("parley.host");
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
