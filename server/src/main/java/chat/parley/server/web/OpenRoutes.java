package chat.parley.server.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** The routes of one feature that need no token, declared as a bean; every route that is not declared needs one. */
public record OpenRoutes(List<Route> routes) {

    public OpenRoutes {
        routes = List.copyOf(routes);
    }

    public static OpenRoutes of(Route... routes) {
        return new OpenRoutes(List.of(routes));
    }

    /**
     * @param method {@code null} for any
     * @param pattern as in a request mapping
     */
    public record Route(@Nullable HttpMethod method, String pattern) {}
}
