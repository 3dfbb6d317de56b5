package chat.parley.server.web;

import org.springframework.http.HttpStatus;

/** Who is asking could not be established, by token or by password. */
public class NotSignedIn extends Refusal {

    public NotSignedIn(String slug, String message) {
        super(HttpStatus.UNAUTHORIZED, slug, message);
    }

    public NotSignedIn(String message) {
        this("not-signed-in", message);
    }
}
