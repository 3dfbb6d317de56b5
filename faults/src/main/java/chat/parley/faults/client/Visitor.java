package chat.parley.faults.client;

/** Somebody who works a server during a run, on a thread of their own. */
interface Visitor extends AutoCloseable {

    /** Does one thing. Blocks, and ends whatever the server does. */
    void step();

    /** The last thing, when the server is well again: brings itself up to date and records what it holds. */
    void end();

    /** How many of its messages were acknowledged so far. May be asked from any thread. */
    long acknowledged();

    /** Leaves. */
    @Override
    void close();
}
