package chat.parley.server.web;

import java.util.Arrays;

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

    Container(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(this::customize);
    }

    private void customize(Server server) {
        server.setErrorHandler(new ContainerErrors(json));
        Arrays.stream(server.getConnectors()).filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .forEach(connector -> connector.setAcceptedSendBufferSize(SEND_BUFFER));
        Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConnectionFactory.class::isInstance).map(HttpConnectionFactory.class::cast)
                .map(HttpConnectionFactory::getHttpConfiguration).forEach(http -> http.setSendServerVersion(false));
    }
}
