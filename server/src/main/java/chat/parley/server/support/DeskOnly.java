package chat.parley.server.support;

import java.io.IOException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import chat.parley.server.account.Caller;
import chat.parley.server.web.Routes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * To whoever is signed in and not of the desk, everything under {@code /support} is a path that does not exist: whatever the
 * method, the id or the body, and before any of them is looked at.
 */
@Component
class DeskOnly extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher SUPPORT = PathPatternRequestMatcher.withDefaults()
            .matcher("/support/**");

    private final HandlerExceptionResolver problems;

    DeskOnly(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SUPPORT.matches(request) && !isDesk()) {
            problems.resolveException(request, response, null, Routes.noSuchEndpoint());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isDesk() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller && caller.isDesk();
    }
}
