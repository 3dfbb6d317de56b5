package chat.parley.server.web;

import org.springframework.http.HttpStatus;

/** The request has more bytes than anybody needs. */
public class TooLarge extends Refusal {

    public TooLarge() {
        super(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The request is too large.");
    }
}
