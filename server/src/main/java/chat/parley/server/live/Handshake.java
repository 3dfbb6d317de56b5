package chat.parley.server.live;

import java.util.Map;

import chat.parley.server.account.AccessTokens;
import chat.parley.server.web.NotSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Who may connect at all: programs, which send no {@code Origin}, and the pages that were named; with no token yet, or one
 * that holds. The address is never looked at for one, as addresses end up in logs.
 */
@Component
class Handshake implements HandshakeInterceptor {

    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;
    private final ConnectionSettings settings;

    Handshake(AccessTokens tokens, ConnectionSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) {
        String origin = request.getHeaders().getOrigin();
        if (origin != null && !settings.origins().contains(origin)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return true;
        }
        if (!holds(authorization)) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(LiveSocket.TOKEN, authorization.substring(BEARER.length()));
        return true;
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            @Nullable Exception failure) {}

    private boolean holds(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        try {
            tokens.verify(authorization.substring(BEARER.length()));
            return true;
        } catch (NotSignedIn e) {
            return false;
        }
    }
}
