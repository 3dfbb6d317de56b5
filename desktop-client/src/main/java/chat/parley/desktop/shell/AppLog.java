package chat.parley.desktop.shell;

import java.nio.file.Path;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong, in a file for whoever is asked for help: at most four files of 512 KB. Nothing that the app logs holds
 * message text, passwords or tokens.
 */
final class AppLog {

    private static final String NAME = "file";
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %logger{24} - %msg%n%rEx{short}";
    private static final int OLDER_FILES = 3;
    private static final FileSize SIZE = new FileSize(512 * FileSize.KB_COEFFICIENT);

    private AppLog() {}

    /**
     * Begins to write below a folder, which is made if it is not there. A disk that does not take it costs the log only.
     *
     * @return the file
     */
    static Path writeBelow(Path folder) {
        Path file = folder.resolve("parley.log");
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var earlier = root.getAppender(NAME);
        if (earlier != null) {
            root.detachAppender(NAME);
            earlier.stop();
        }
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName(NAME);
        appender.setFile(file.toString());
        appender.setEncoder(lines(context));
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("parley.%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLDER_FILES);
        rolling.start();
        var full = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        full.setContext(context);
        full.setMaxFileSize(SIZE);
        full.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(full);
        appender.start();
        root.addAppender(appender);
        return file;
    }

    /** How an event is written, wherever it goes. */
    static PatternLayoutEncoder lines(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }
}
