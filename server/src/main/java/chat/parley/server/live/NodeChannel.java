package chat.parley.server.live;

import java.util.function.Consumer;

/** What carries letters between servers: all that are connected get whatever one of them sends, the sender too. */
interface NodeChannel {

    /**
     * Connects; anything that was connected before is given up.
     *
     * @param listener gets what anybody sends from now on, in order, by a thread that it must not keep waiting
     * @throws RuntimeException if that fails, after a second or two at most
     */
    void open(Consumer<byte[]> listener);

    /** @throws RuntimeException if it cannot be sent, after a second at most */
    void send(byte[] letter);

    /** Gives up the connection, if there is one. */
    void close();
}
