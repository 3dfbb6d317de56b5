package chat.parley.server.web;

import java.io.IOException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * A connection ends with an answer that came before the whole body of its request did, as what follows there is no request. The
 * answer says so; whoever kept the connection for the next request would lose that on the way.
 */
@ControllerAdvice
class AnnouncedClose implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet && isCutShort(servlet.getServletRequest())) {
            response.getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        return body;
    }

    private static boolean isCutShort(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        if (announced <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return false;
        }
        try {
            ServletInputStream body = request.getInputStream();
            // Jetty learns that a body has ended when it is read beyond its end.
            return !body.isFinished() && UnreadBody.skipWhatCame(body) != announced && !body.isFinished();
        } catch (IOException gone) {
            return true;
        }
    }
}
