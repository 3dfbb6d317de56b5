package chat.parley.server.store;

/**
 * What a feature does once at every start, after the indexes stand and before the port opens: make what must exist, mend
 * what a crash left half done. Beans of this type run one after the other; {@code @Order} says in which order.
 */
public interface AtStart {

    /** @throws StartRefused if the server must not start like this */
    void atStart();
}
