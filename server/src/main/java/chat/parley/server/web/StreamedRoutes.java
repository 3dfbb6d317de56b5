package chat.parley.server.web;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The routes of one feature whose bodies are read piece by piece, declared as a bean. They are spared the limit that holds
 * for all other bodies, and keep one of their own.
 */
public record StreamedRoutes(List<Route> routes) {

    public StreamedRoutes {
        routes = List.copyOf(routes);
    }

    public static StreamedRoutes of(Route... routes) {
        return new StreamedRoutes(List.of(routes));
    }

    boolean contain(String method, String path) {
        return routes.stream().anyMatch(route -> route.matches(method, path));
    }

    /** @param pattern as in a request mapping */
    public record Route(HttpMethod method, PathPattern pattern) {

        public Route(HttpMethod method, String pattern) {
            this(method, PathPatternParser.defaultInstance.parse(pattern));
        }

        private boolean matches(String wanted, String path) {
            return method.name().equals(wanted) && pattern.matches(PathContainer.parsePath(path));
        }
    }
}
