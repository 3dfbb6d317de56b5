package chat.parley.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: REST, the live socket, and the database inside it unless another is named. */
@SpringBootApplication
public class ParleyServer {

    public static void main(String[] arguments) {
        SpringApplication.run(ParleyServer.class, arguments);
    }
}
