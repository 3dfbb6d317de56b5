package chat.parley.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the server, as an administrator sees it.
 *
 * @param name as in files and on the command line, such as {@code parley.sign-up}
 * @param kind what its value is: {@code text}, {@code choice}, {@code time} (such as {@code 03:00}, or {@code off}), or a whole
 *     {@code number}, one of {@code megabytes}, {@code minutes} or {@code days}; more kinds may come
 * @param value what holds now
 * @param usual what holds if nobody has changed it in the app
 * @param source where the usual value comes from: {@code built-in}, {@code file}, {@code environment} or {@code command-line}
 * @param changed whether the value was given in the app
 * @param fixed whether it is read at the start of the server only, so that nothing but a restart changes it
 * @param choices the values that there are, of a choice
 * @param least the smallest number, or the fewest characters of a text
 * @param most the largest number, or the most characters of a text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingView(String name, String kind, String value, String usual, String source, boolean changed,
        boolean fixed, @Nullable List<String> choices, @Nullable Long least, @Nullable Long most) {}
