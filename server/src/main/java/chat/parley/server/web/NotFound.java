package chat.parley.server.web;

import org.springframework.http.HttpStatus;

/** There is no such thing, or not for this caller: one answer for both. */
public class NotFound extends Refusal {

    public NotFound(String slug, String message) {
        super(HttpStatus.NOT_FOUND, slug, message);
    }

    public NotFound(String message) {
        this("not-found", message);
    }
}
