package chat.parley.server;

import org.springframework.core.env.Environment;

/** What a server was started for: said in {@code parley.purpose} by the programs that start one, and no setting for people. */
enum Purpose {
    /** Serving people. */
    PEOPLE,
    /** Carrying out one order of the shell, out of everybody's reach. */
    ONE_ORDER,
    /** Showing the JVM how a start goes and ending, while a package is made or a server laid out. */
    REHEARSAL;

    static Purpose of(Environment environment) {
        return environment.getProperty("parley.purpose", Purpose.class, PEOPLE);
    }
}
