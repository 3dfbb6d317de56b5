package chat.parley.server.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in people's words what is wrong with a JSON body, without a word of the parser's. */
final class JsonFault {

    private JsonFault() {}

    /** @param cause {@code null} if there was no body */
    static Invalid of(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> new Invalid(field(unknown), "This field is not known here.");
            case MismatchedInputException wrong when !wrong.getPath().isEmpty() ->
                new Invalid(field(wrong), expectation(wrong.getTargetType()));
            case MismatchedInputException wrong when wrong.getTargetType() != null ->
                new Invalid("The request body must be a JSON object.");
            case StreamConstraintsException _ -> new Invalid("The request body is too large or too deep.");
            case JacksonException _ -> new Invalid("The request body is not valid JSON.");
            case null, default -> new Invalid("The request body is missing or cannot be read.");
        };
    }

    private static String field(JacksonException fault) {
        return fault.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static String expectation(@Nullable Class<?> type) {
        if (type == null) {
            return "This value cannot be used here.";
        }
        if (type.isEnum()) {
            return "Must be one of: " + names(type) + ".";
        }
        if (type == String.class) {
            return "Must be a text.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "Must be true or false.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Must be a whole number.";
        }
        return Collection.class.isAssignableFrom(type) ? "Must be a list." : "This value cannot be used here.";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getFields()).map(constant -> constant.getAnnotation(JsonProperty.class))
                .filter(name -> name != null).map(JsonProperty::value).collect(Collectors.joining(", "));
    }
}
