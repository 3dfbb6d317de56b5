package chat.parley.server;

import java.net.URL;
import java.util.List;

import chat.parley.server.store.DatabaseLost;
import chat.parley.server.store.StartRefused;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.SpringProperties;

/** The server: REST, the live socket, and the database inside it unless another is named. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class ParleyServer {

    /** The status of a process whose database failed while it ran. */
    static final int DATABASE_LOST = 3;

    /** Runs until it is told to stop; ends with status 1 and one sentence on the error stream if it cannot start. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(CommandLine.USAGE);
            return;
        }
        try {
            start(CommandLine.toProperties(arguments));
        } catch (StartRefused wrongOption) {
            System.err.println(wrongOption.getMessage());
            System.exit(1);
        }
    }

    /**
     * The server, not started yet. From its jar it takes the beans that were worked out when that was built, which saves a third
     * of the work of a start; from a folder of classes, as tests run it, it works them out itself.
     */
    public static SpringApplication application() {
        URL beans = ParleyServer.class.getResource("ParleyServer__ApplicationContextInitializer.class");
        if (beans != null && !"file".equals(beans.getProtocol())) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        var server = new SpringApplication(ParleyServer.class);
        server.setMainApplicationClass(ParleyServer.class); // whose beans they are, whoever calls
        return server;
    }

    private static void start(String[] properties) {
        SpringApplication server = application();
        server.addListeners((ApplicationListener<ApplicationEvent>) ParleyServer::endIfDatabaseIsLost);
        try {
            server.run(properties);
        } catch (SpringApplication.AbandonedRunException onlyLookedAt) {
            throw onlyLookedAt; // by the build
        } catch (RuntimeException reportedByStartFailure) {
            System.exit(1);
        }
    }

    /** With a status that lets a supervisor start it again; on a thread of its own, as the one that noticed is part of it. */
    private static void endIfDatabaseIsLost(ApplicationEvent event) {
        if (!(event instanceof PayloadApplicationEvent<?> told) || !(told.getPayload() instanceof DatabaseLost)) {
            return;
        }
        System.err.println("Parley stops, as its database has failed. It tries again when it is started again.");
        Thread.ofPlatform().name("database-lost").start(() -> System.exit(DATABASE_LOST));
    }
}
