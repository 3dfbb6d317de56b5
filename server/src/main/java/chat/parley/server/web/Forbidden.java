package chat.parley.server.web;

import org.springframework.http.HttpStatus;

/** The caller is known and may not do this. */
public class Forbidden extends Refusal {

    public Forbidden(String slug, String message) {
        super(HttpStatus.FORBIDDEN, slug, message);
    }

    public Forbidden(String message) {
        this("forbidden", message);
    }
}
