package chat.parley.server.web;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;

/** The request itself is wrong; says which fields and why. */
public class Invalid extends Refusal {

    /** @param errors field → sentence, at least one */
    public Invalid(Map<String, String> errors) {
        super(HttpStatus.BAD_REQUEST, "invalid", sentence(errors), errors);
    }

    public Invalid(String field, String sentence) {
        this(Map.of(field, sentence));
    }

    /** For input so wrong that no field can be named. */
    public Invalid(String sentence) {
        super(HttpStatus.BAD_REQUEST, "invalid", sentence);
    }

    private static String sentence(Map<String, String> errors) {
        return errors.values().stream().sorted().collect(Collectors.joining(" "));
    }
}
