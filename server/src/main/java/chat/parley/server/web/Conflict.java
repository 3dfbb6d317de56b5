package chat.parley.server.web;

import org.springframework.http.HttpStatus;

/** The state of things does not admit this: a name is taken, or somebody else was first. */
public class Conflict extends Refusal {

    public Conflict(String slug, String message) {
        super(HttpStatus.CONFLICT, slug, message);
    }

    public Conflict(String message) {
        this("conflict", message);
    }
}
