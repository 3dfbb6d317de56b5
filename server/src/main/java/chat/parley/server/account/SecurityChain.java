package chat.parley.server.account;

import java.util.List;
import jakarta.servlet.DispatcherType;

import chat.parley.server.web.OpenRoutes;
import chat.parley.server.web.OpenRoutes.Route;
import chat.parley.server.web.RateLimits;
import chat.parley.server.web.Routes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Every route needs a token unless it is declared open; no sessions of the container, no cookies, no forms. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class SecurityChain {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_FILES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    @Bean
    OpenRoutes accountRoutes() {
        return OpenRoutes.of(new Route(HttpMethod.POST, "/users"), new Route(HttpMethod.POST, "/login"),
                new Route(HttpMethod.POST, "/login/*"), new Route(HttpMethod.POST, "/logout"),
                new Route(HttpMethod.GET, "/server"), new Route(HttpMethod.GET, "/actuator/health"));
    }

    /** The documentation: a page with a script of its own. */
    @Bean
    @Order(1)
    SecurityFilterChain documentation(HttpSecurity http) {
        bare(http).securityMatcher("/docs", "/swagger-ui/**", "/v3/api-docs/**")
                .headers(headers -> headers(headers, OWN_FILES))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, List<OpenRoutes> open, AccessTokens tokens, RateLimits limits,
            Routes routes, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        bare(http).headers(headers -> headers(headers, NOTHING))
                .addFilterBefore(new TokenFilter(tokens, limits, problems), AuthorizationFilter.class)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new StrangerAnswer(routes, problems)))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
                    open.stream().flatMap(feature -> feature.routes().stream())
                            .forEach(route -> requests.requestMatchers(matcher(route)).permitAll());
                    requests.anyRequest().authenticated();
                });
        return http.build();
    }

    /** A path with tricks in it is no path. */
    @Bean
    RequestRejectedHandler rejectedRequests(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, rejected) -> problems.resolveException(request, response, null,
                Routes.noSuchEndpoint());
    }

    private static HttpSecurity bare(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .anonymous(Customizer.withDefaults());
    }

    private static PathPatternRequestMatcher matcher(Route route) {
        return PathPatternRequestMatcher.withDefaults().matcher(route.method(), route.pattern());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .xssProtection(HeadersConfigurer.XXssConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"));
    }
}
