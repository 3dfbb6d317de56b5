package chat.parley.server;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import chat.parley.server.store.StartRefused;

/** Reads {@code --port 8080} and its like, and says them as the Spring properties that they stand for. */
final class CommandLine {

    static final String USAGE = """
            Usage: parley server [--port 8080] [--data DIR] [--mongodb URI] [--redis URI] [--host ADDRESS]
                                 [--tls-certificate FILE --tls-key FILE] [--behind-proxy] [--demo] [--accept-loss]

              --port     port to listen on; 0 takes a free one
              --data     folder for everything the server keeps
              --mongodb  connection string of a MongoDB; without it the embedded database answers
              --redis    address of a Redis that connects several servers on one MongoDB
              --host     address to listen on; without it only this computer can connect
              --tls-certificate, --tls-key
                         certificate and private key as PEM; without them a server that other computers can reach
                         makes a certificate of its own, and shows its fingerprint
              --behind-proxy  speaks in the open to a proxy that speaks TLS for it
              --demo     fills an empty server with sample people and conversations
              --accept-loss  starts once on a database that has lost data, with what is left of it

            Every option is also an environment variable (PARLEY_PORT, ...) and a property (parley.port, ...).
            """;

    private static final Set<String> OPTIONS = Set.of("port", "data", "mongodb", "redis", "host", "tls-certificate",
            "tls-key");
    private static final Set<String> SWITCHES = Set.of("--demo", "--accept-loss", "--behind-proxy");

    private CommandLine() {}

    /**
     * The arguments for Spring. Options with a dot in their name are properties already and pass as they are; of an
     * option that is given twice the last counts.
     *
     * @throws StartRefused for an option that does not exist or lacks its value
     */
    static String[] toProperties(String... arguments) {
        var left = new ArrayDeque<>(Arrays.asList(arguments));
        Map<String, String> properties = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            var argument = left.remove();
            var parts = argument.split("=", 2);
            var name = parts[0].replaceFirst("^--", "");
            if (argument.startsWith("--") && name.contains(".")) {
                properties.put(name, argument);
            } else if (SWITCHES.contains(argument)) {
                properties.put(name, "--parley." + name + "=true");
            } else if (!argument.startsWith("--") || !OPTIONS.contains(name)) {
                throw new StartRefused("Unknown option " + parts[0] + ".\n\n" + USAGE);
            } else if (parts.length == 1 && left.isEmpty()) {
                throw new StartRefused("The option " + argument + " needs a value.\n\n" + USAGE);
            } else {
                properties.put(name, "--parley." + name + "=" + (parts.length == 2 ? parts[1] : left.remove()));
            }
        }
        return properties.values().toArray(String[]::new);
    }
}
