package chat.parley.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import chat.parley.server.web.Routes;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What somebody without a token hears: that there is no such path, or that it needs a token. */
class StrangerAnswer implements AuthenticationEntryPoint {

    private final Routes routes;
    private final HandlerExceptionResolver problems;

    StrangerAnswer(Routes routes, HandlerExceptionResolver problems) {
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        var refusal = routes.exists(request) ? AccessTokens.refused() : Routes.noSuchEndpoint();
        problems.resolveException(request, response, null, refusal);
    }
}
