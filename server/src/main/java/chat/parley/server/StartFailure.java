package chat.parley.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

import chat.parley.server.store.StartRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says on the error stream, in one sentence, why the server did not start. Registered in META-INF/spring.factories. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        System.err.println(sentence(failure));
        return true;
    }

    static String sentence(Throwable failure) {
        var ownWords = causes(failure).filter(StartRefused.class::isInstance).map(StartFailure::known);
        var known = causes(failure).map(StartFailure::known).filter(sentence -> !sentence.isEmpty());
        return Stream.concat(ownWords, known).findFirst().orElseGet(() -> unknown(failure));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String known(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> String.valueOf(refused.getMessage());
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is already in use. Choose another one with --port, or 0 for a free one.";
            case BindException wrong -> "The setting " + wrong.getName() + " has a value that cannot be used.";
            case InvalidConfigurationPropertyValueException wrong ->
                "The setting " + wrong.getName() + " has a value that cannot be used.";
            case IllegalArgumentException wrong when String.valueOf(wrong.getMessage())
                    .startsWith("port out of range") ->
                "The port must be a number from 0 to 65535.";
            default -> "";
        };
    }

    /** Nothing that was foreseen: whoever mends it needs the trace. */
    private static String unknown(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "Parley could not start because of an unexpected error:\n" + trace;
    }
}
