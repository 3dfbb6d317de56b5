package chat.parley.server.live;

import java.time.Duration;

import chat.parley.server.web.OpenRoutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Hangs the live protocol into the web server. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@Import(SeveralServers.class)
@EnableConfigurationProperties({ConnectionSettings.class, NodeSettings.class})
class LiveConfiguration implements WebSocketConfigurer {

    private final LiveSocket socket;
    private final Handshake handshake;
    private final ConnectionSettings settings;

    LiveConfiguration(LiveSocket socket, Handshake handshake, ConnectionSettings settings) {
        this.socket = socket;
        this.handshake = handshake;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var jetty = new PlainFrames();
        jetty.addWebSocketConfigurer(limits -> {
            limits.setMaxTextMessageSize(LiveSocket.LONGEST_MESSAGE);
            limits.setMaxBinaryMessageSize(LiveSocket.LONGEST_FIRST_FRAME);
            limits.setMaxFrameSize(LiveSocket.LONGEST_MESSAGE);
            // The heartbeat notices silence before this does.
            limits.setIdleTimeout(settings.deadAfter().plus(Duration.ofSeconds(30)));
        });
        registry.addHandler(socket, "/live").setHandshakeHandler(new DefaultHandshakeHandler(jetty))
                .addInterceptors(handshake).setAllowedOrigins(settings.origins().toArray(String[]::new));
    }

    /** Without a channel there are no other servers. */
    @Bean
    static NodeBus nodeBus(ObjectProvider<NodeChannel> channel, NodeSettings settings) {
        NodeChannel shared = channel.getIfAvailable();
        return shared == null ? new OnlyNode() : new SharedBus(shared, settings);
    }

    /** Open, as a connection may say whose it is after the handshake. */
    @Bean
    static OpenRoutes liveRoutes() {
        return OpenRoutes.of(new OpenRoutes.Route(HttpMethod.GET, "/live"));
    }
}
