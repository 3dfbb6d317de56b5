package chat.parley.server.account;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import chat.parley.server.web.NotSignedIn;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import chat.parley.server.web.TooMany;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Finds out on whose behalf a request comes. A token that does not hold makes a stranger of its bearer: open routes serve
 * strangers, so that who is left with an old token can still renew it; all others refuse them.
 */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final RateLimits limits;
    private final HandlerExceptionResolver problems;

    TokenFilter(AccessTokens tokens, RateLimits limits, HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = caller(request);
            limits.spend(RateLimit.REST, caller.map(Caller::userId).orElse(request.getRemoteAddr()));
            caller.ifPresent(TokenFilter::remember);
        } catch (TooMany | DataAccessException refused) { // whose token it is may not be known for now
            problems.resolveException(request, response, null, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() != 1 || !headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(tokens.verify(headers.getFirst().substring(SCHEME.length())).caller());
        } catch (NotSignedIn stranger) {
            return Optional.empty();
        }
    }

    private static void remember(Caller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
