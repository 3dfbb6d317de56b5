package chat.parley.server.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A route that needs no token. A feature declares each as a bean; every route that is not declared needs one.
 *
 * @param method {@code null} for any
 * @param pattern as in a request mapping
 */
public record OpenRoute(@Nullable HttpMethod method, String pattern) {}
