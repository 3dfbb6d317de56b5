package chat.parley.server.live;

import java.util.Objects;
import jakarta.servlet.ServletContext;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;

/**
 * Jetty without compression: a few bytes could be a bomb, every connection would keep a window of its own, and what is encoded
 * once for all readers would be compressed for each.
 */
class PlainFrames extends JettyRequestUpgradeStrategy {

    @Override
    public void setServletContext(ServletContext servletContext) {
        super.setServletContext(servletContext);
        var context = Objects.requireNonNull(ServletContextHandler.getServletContextHandler(servletContext));
        WebSocketServerComponents.getWebSocketComponents(context).getExtensionRegistry()
                .unregister("permessage-deflate");
    }
}
