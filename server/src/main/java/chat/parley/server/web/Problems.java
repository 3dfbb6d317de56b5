package chat.parley.server.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what went wrong, whoever noticed it, into problem+json. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal instanceof NotSignedIn) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal instanceof TooMany tooMany) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
        }
        return answer.body(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(MethodArgumentTypeMismatchException wrong) {
        return refused(new Invalid(wrong.getName(), "This value cannot be used here."));
    }

    /** A write that the database refused because its disk is full is refused here, too; reading goes on. */
    @ExceptionHandler
    ResponseEntity<Problem> databaseFailed(DataAccessException failure) {
        Refusal passing = DatabaseAway.orFull(failure);
        if (passing == null) {
            return unexpected(failure);
        }
        if (passing instanceof DatabaseAway) {
            log.error("The database does not answer: {}", failure.getMessage());
        }
        return refused(passing);
    }

    /** Whoever reports it has the id, whoever mends it finds the cause under the id in the log. */
    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception failure) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Unexpected failure {}", id, failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY,
                "Something went wrong on the server. If it keeps happening, report it with the id " + id + ".");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return widen(refused(JsonFault.of(unreadable.getCause())));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return widen(refused(new Invalid(missing.getParameterName(), "This parameter is missing.")));
    }

    /** Everything else that Spring notices by itself: its status, our sentence. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return widen(unexpected(failure));
        }
        return widen(answer(HttpStatus.valueOf(status.value()), headers, Sentences.of(status.value())));
    }

    private static ResponseEntity<Problem> answer(HttpStatus status, HttpHeaders headers, String sentence) {
        return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Sentences.problem(status, sentence));
    }

    private static ResponseEntity<Object> widen(ResponseEntity<Problem> answer) {
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).body(answer.getBody());
    }
}
