package chat.parley.server.web;

import java.util.Arrays;

import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Jetty: answers in our words, and says nothing about itself. */
@Component
class Container implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

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
        Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConnectionFactory.class::isInstance).map(HttpConnectionFactory.class::cast)
                .map(HttpConnectionFactory::getHttpConfiguration).forEach(http -> http.setSendServerVersion(false));
    }
}
