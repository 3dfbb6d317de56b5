package chat.parley.desktop.backend;

import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;

/** One attempt at a live connection, and the connection if it succeeds. It is used once: after its end, open another. */
public interface LiveConnection extends AutoCloseable {

    /** Sends if the connection is open, else does nothing: what must not get lost does not go this way. Never blocks. */
    void send(ClientFrame frame);

    /** Ends it. The listener hears {@link Listener#closed} once, unless it has already. Never blocks. */
    @Override
    void close();

    /** Hears what happens to one connection. Calls come one at a time, from threads of the connection; they must not block. */
    interface Listener {

        /** A frame came; the first is {@link ServerFrame.Ready}. */
        void heard(ServerFrame frame);

        /**
         * The same, from who knows how much came.
         *
         * @param length of the frame, in characters
         */
        default void heard(ServerFrame frame, int length) {
            heard(frame);
        }

        /** It is over, or never came about: the last call. */
        void closed(Ending ending);
    }

    /** Why a connection ended. */
    enum Ending {
        /** No server there, the network went away, or the server closed it. */
        LOST,
        /** The server said that it stops; it is expected back soon. */
        RESTARTING,
        /** The server has too much to do and asks to come back after a while. */
        BUSY,
        /** What stands there shows a certificate that is not to be trusted; nothing was said to it. */
        UNTRUSTED,
        /** The server does not accept this session any more. */
        SIGNED_OUT
    }
}
