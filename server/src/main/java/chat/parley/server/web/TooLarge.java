package chat.parley.server.web;

import org.springframework.http.HttpStatus;

/** The request, or what it announces, has more bytes than are taken. */
public class TooLarge extends Refusal {

    public TooLarge() {
        this("too-large", "The request is too large.");
    }

    public TooLarge(String slug, String message) {
        super(HttpStatus.CONTENT_TOO_LARGE, slug, message);
    }
}
