package chat.parley.server;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Row P7, and what of the inside of a server is to be seen: who asks hears which part is up, and nothing else. */
class HealthTest {

    private static final ParleyTestServer SERVER = ParleyTestServer.shared();

    @Test
    void everybodyMayAskWhichPartsAreUp() {
        for (Guest guest : List.of(SERVER.stranger(), SERVER.consumer("anna"), SERVER.support("agent"),
                SERVER.admin())) {
            var answer = guest.get("/actuator/health");
            assertThat(answer.status()).isEqualTo(200);
            var health = answer.json();
            assertThat(health.path("components").propertyNames()).containsExactlyInAnyOrder("database", "disk",
                    "live");
            assertThat(health.path("components").valueStream()
                    .flatMap(part -> part.propertyNames().stream())).containsOnly("status");
            assertThat(health.path("components").path("database").path("status").asString()).isEqualTo("UP");
            assertThat(health.path("components").path("live").path("status").asString()).isEqualTo("UP");
        }
    }

    @Test
    void nothingElseOfTheInsideIsReachable() {
        var mapping = SERVER.bean("webEndpointServletHandlerMapping", RequestMappingInfoHandlerMapping.class);
        Stream<String> routes = mapping.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream());
        assertThat(routes).containsExactlyInAnyOrder("/actuator/health", "/actuator/health/**");
        assertThat(SERVER.stranger().get("/actuator/health/database").status()).isIn(401, 404);
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/metrics", "/actuator/heapdump")) {
            assertThat(SERVER.admin().get(path).status()).as(path).isEqualTo(404);
        }
    }
}
