package chat.parley.server.web;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Jetty: answers in our words, and says nothing about itself. */
@Component
class Container implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    /**
     * How much of what a connection has not read yet the system may hold, in bytes. The system's own choice, some megabytes,
     * would hide for long that a reader has stopped.
     */
    private static final int SEND_BUFFER = 256 * 1024;

    private final JsonMapper json;
    private final StopSettings stop;
    private volatile List<Doorway> doors = List.of();

    Container(JsonMapper json, StopSettings stop) {
        this.json = json;
        this.stop = stop;
    }

    /** Whether nobody is connected. */
    boolean isEmpty() {
        return doors.stream().allMatch(Doorway::isEmpty);
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(this::customize);
    }

    private void customize(Server server) {
        server.setErrorHandler(new ContainerErrors(json));
        doors = Arrays.stream(server.getConnectors()).map(ServerConnector.class::cast).map(Doorway::insteadOf).toList();
        doors.forEach(door -> {
            door.setAcceptedSendBufferSize(SEND_BUFFER);
            door.setShutdownIdleTimeout(stop.rest().toMillis());
        });
        server.setConnectors(doors.toArray(Connector[]::new));
        Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConnectionFactory.class::isInstance).map(HttpConnectionFactory.class::cast)
                .map(HttpConnectionFactory::getHttpConfiguration).forEach(http -> http.setSendServerVersion(false));
    }
}
