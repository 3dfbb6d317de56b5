package chat.parley.server.web;

import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** What Jetty answers to requests so broken that they never reach a filter: the same form, the same headers. */
class ContainerErrors extends ErrorHandler {

    private final JsonMapper json;

    ContainerErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = HttpStatus.valueOf(response.getStatus());
        // Jetty closes what it cannot understand; without a word of it the next request would be lost on the way.
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString())
                .put(HttpHeader.CONTENT_TYPE, "application/problem+json")
                .put(HttpHeader.CACHE_CONTROL, "no-store").put("X-Content-Type-Options", "nosniff")
                .put("X-Frame-Options", "DENY").put("Referrer-Policy", "no-referrer")
                .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.write(true, body(status), callback);
        return true;
    }

    private ByteBuffer body(HttpStatus status) {
        return ByteBuffer.wrap(json.writeValueAsBytes(Sentences.problem(status, Sentences.of(status.value()))));
    }
}
