package chat.parley.server.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Which paths exist. */
@Component
public class Routes {

    private final RequestMappingHandlerMapping mappings;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** Whether a controller answers to the path of this request, be it by another method. */
    public boolean exists(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return mappings.getHandler(request) != null;
        } catch (Exception wrongMethodOrType) {
            return true;
        }
    }

    /** The answer to a path that does not exist. */
    public static NotFound noSuchEndpoint() {
        return new NotFound("no-such-endpoint", Sentences.NO_SUCH_ENDPOINT);
    }
}
