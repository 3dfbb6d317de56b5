package chat.parley.server.web;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
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
    private static final List<Failure> FAILURES = List.of(
            new Failure("400", "What was asked cannot be meant; the detail says why."),
            new Failure("401", "Not signed in, or no longer."),
            new Failure("403", "Not theirs to do."),
            new Failure("404", "Not there, or none of the caller's business."),
            new Failure("405", "Not done to this."),
            new Failure("406", "Not to be had in the form that was asked for."),
            new Failure("409", "Somebody was first, or it stands otherwise by now."),
            new Failure("413", "More than is taken."),
            new Failure("415", "Not the form in which this is taken."),
            new Failure("429", "Too much in too short a time; Retry-After says when."),
            new Failure("503", "The database is away or too slow; try again."),
            new Failure("507", "The server has no room left on its disk."));

    private record Failure(String status, String meaning) {}

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

    /** Every route may answer with any of these, in one form. */
    @Bean
    OperationCustomizer refusals() {
        return (operation, _) -> {
            FAILURES.forEach(each -> operation.getResponses().addApiResponse(each.status(),
                    new ApiResponse().description(each.meaning()).content(new Content().addMediaType(
                            "application/problem+json", new MediaType().schema(new ObjectSchema())))));
            return operation;
        };
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
