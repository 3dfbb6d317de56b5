package chat.parley.server.web;

import java.util.Arrays;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** How the server describes itself at {@code /v3/api-docs}, and on the page at {@code /docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class);
    }

    @Bean
    OpenAPI parley(BuildProperties build) {
        var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER).bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("Parley").version(build.getVersion())
                        .description("People, rooms and messages. Failures are application/problem+json with "
                                + "success:false; the live protocol is described in docs/live-protocol.md."))
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** {@link Paging} is two query parameters. */
    @Bean
    OperationCustomizer pages() {
        return (operation, method) -> takesPaging(method) ? withPaging(operation) : operation;
    }

    private static boolean takesPaging(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Paging.class);
    }

    private static Operation withPaging(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> parameter.getName().equals("page"));
        }
        return operation.addParametersItem(new QueryParameter().name("page").description("from 0").schema(
                new IntegerSchema()))
                .addParametersItem(new QueryParameter().name("limit").description("rows per page, 1 to 100")
                        .schema(new IntegerSchema()));
    }
}
