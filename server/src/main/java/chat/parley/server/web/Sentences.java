package chat.parley.server.web;

import java.util.Locale;

import chat.parley.model.Problem;
import org.springframework.http.HttpStatus;

/** What to say about a status when nothing more is known. */
final class Sentences {

    static final String NO_SUCH_ENDPOINT = "API endpoint doesn't exist";

    private Sentences() {}

    static String of(int status) {
        return switch (status) {
            case 401 -> "Please sign in.";
            case 403 -> "You are not allowed to do this.";
            case 404 -> NO_SUCH_ENDPOINT;
            case 405 -> "This path does not answer to this method.";
            case 413 -> "The request is too large.";
            case 415 -> "The request body has a type that is not taken here.";
            case 431 -> "The headers of the request are too large.";
            case 503 -> "The server is not ready at the moment.";
            default -> status < 500 ? "The request is not valid." : "Something went wrong on the server.";
        };
    }

    static Problem problem(HttpStatus status, String sentence) {
        if (status == HttpStatus.NOT_FOUND) {
            return Routes.noSuchEndpoint().problem();
        }
        var type = "/problems/" + status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Problem(type, status.getReasonPhrase(), status.value(), sentence, false, sentence, null);
    }
}
