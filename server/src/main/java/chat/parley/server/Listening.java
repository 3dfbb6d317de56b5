package chat.parley.server;

import java.io.IOException;

import chat.parley.server.tls.Encryption;
import chat.parley.server.web.Opened;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells people, the programs that started this one, and its own parts that the server can be reached, and where. */
@Component
class Listening {

    private final Environment environment;
    private final Encryption encryption;

    Listening(Environment environment, Encryption encryption) {
        this.environment = environment;
        this.encryption = encryption;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        switch (Purpose.of(environment)) {
            case PEOPLE -> {
                announce(context);
                context.publishEvent(new Opened());
            }
            case REHEARSAL -> rehearse(context);
            case ONE_ORDER -> {
            }
        }
    }

    private void announce(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            encryption.fingerprintToCompare().ifPresent(fingerprint -> System.out.println(
                    "Whoever connects for the first time is asked to compare this fingerprint of the server's certificate:\n"
                            + fingerprint));
            System.out.println("Parley is listening on " + encryption.scheme() + "://" + host() + ":"
                    + web.getWebServer().getPort());
            System.out.flush();
        }
    }

    /** And then ends: with status 1 if it could not be asked. */
    private static void rehearse(ConfigurableApplicationContext context) {
        Thread.ofPlatform().name("rehearsal").start(() -> {
            int status = 1;
            try {
                if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
                    new Rehearsal(web.getWebServer().getPort()).play();
                    status = 0;
                }
            } catch (IOException e) {
                System.err.println("The server could not be rehearsed: " + e);
            }
            int ending = status;
            System.exit(SpringApplication.exit(context, () -> ending));
        });
    }

    private String host() {
        var host = environment.getRequiredProperty("parley.host");
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
