package chat.parley.server;

import java.util.List;
import java.util.stream.Stream;

import chat.parley.server.account.AccountRoutesMatrixTest;
import chat.parley.server.account.AdminRoutesMatrixTest;
import chat.parley.server.attachment.AttachmentRoutesMatrixTest;
import chat.parley.server.room.RoomRoutesMatrixTest;
import chat.parley.server.support.SupportRoutesMatrixTest;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** A route that stands in no matrix is a route of which nobody has said who may take it. */
class RouteCoverageTest {

    private static final List<String> FOR_THE_CONTAINER = List.of("/error");

    @Test
    void everyRouteStandsInAMatrix() {
        var mappings = ParleyTestServer.shared().bean("requestMappingHandlerMapping",
                RequestMappingHandlerMapping.class);
        var routes = mappings.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("chat.parley"))
                .flatMap(route -> names(route.getKey())).sorted().toList();
        var rows = Stream
                .of(AccountRoutesMatrixTest.routes(), AdminRoutesMatrixTest.routes(), RoomRoutesMatrixTest.routes(),
                        AttachmentRoutesMatrixTest.routes(), SupportRoutesMatrixTest.routes())
                .flatMap(List::stream)
                .sorted().toList();
        assertThat(routes).isEqualTo(rows);
    }

    private static Stream<String> names(RequestMappingInfo route) {
        return route.getPatternValues().stream().filter(pattern -> !FOR_THE_CONTAINER.contains(pattern))
                .flatMap(pattern -> route.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + pattern));
    }
}
