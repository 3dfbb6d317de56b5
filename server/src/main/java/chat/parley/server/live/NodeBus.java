package chat.parley.server.live;

import java.util.function.Supplier;

/**
 * Between the servers of one installation. Words may be lost, never without {@link Hearer#missed} being told; what is stored
 * is the truth, and whoever missed something asks for it. Safe for use by many threads.
 */
interface NodeBus {

    /** What a server does with what the others say. Called by one thread at a time, which must not be kept waiting. */
    interface Hearer {

        /** A word of another server. */
        void heard(String node, NodeWord word);

        /** Another server has stopped, or has not been heard of for long. */
        void gone(String node);

        /** Words of others were lost, however many. */
        void missed();

        /** Comes every second or so, also while nobody can be heard. */
        void tick();
    }

    /** Begins to listen; called once. */
    void open(Hearer hearer);

    /**
     * Tells the other servers. Never waits; while they cannot be reached the word is lost.
     *
     * @param word asked for only if there may be somebody to tell
     */
    void say(Supplier<NodeWord> word);

    /** Whether what is said now reaches the others as far as is known; always true if there are no others. */
    boolean isWhole();

    /** Tells the others that this server stops. */
    void close();
}
