package chat.parley.server.attachment;

import chat.parley.server.web.StreamedRoutes;
import chat.parley.server.web.StreamedRoutes.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Bytes of uploads are not held to the limit of other bodies: how many may come is known from the announcement. */
@Configuration(proxyBeanMethods = false)
class AttachmentRoutes {

    @Bean
    StreamedRoutes uploadedBytes() {
        return StreamedRoutes.of(new Route(HttpMethod.PATCH, "/uploads/{uploadId}"));
    }
}
