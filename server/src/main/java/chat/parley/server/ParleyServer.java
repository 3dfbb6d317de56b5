package chat.parley.server;

import java.util.List;

import chat.parley.server.store.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The server: REST, the live socket, and the database inside it unless another is named. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class ParleyServer {

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

    private static void start(String[] properties) {
        try {
            SpringApplication.run(ParleyServer.class, properties);
        } catch (RuntimeException reportedByStartFailure) {
            System.exit(1);
        }
    }
}
