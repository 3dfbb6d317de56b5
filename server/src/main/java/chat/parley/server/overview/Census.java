package chat.parley.server.overview;

/** How many are connected. Cheap enough to ask every second; safe for use by many threads. */
public interface Census {

    /** Live connections of people who are signed in, to this server and those that work with it. */
    int connections();

    /** Those to this server alone. */
    int connectionsHere();

    /** How many people have at least one of them. */
    int people();
}
