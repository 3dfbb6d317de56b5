package chat.parley.desktop.hosting;

import chat.parley.desktop.backend.ServerAddress;

/** How the server on this computer is doing. */
public sealed interface HostingState {

    /** Not running, as nobody asked for it or somebody ended it. */
    record Stopped() implements HostingState {}

    record Starting() implements HostingState {}

    /** It answers at that address. */
    record Running(ServerAddress address) implements HostingState {}

    /** It ended by itself and is started again by itself. */
    record Restarting() implements HostingState {}

    /**
     * It does not start, and is not tried again.
     *
     * @param lastWords the end of what it printed, for who has to mend it; may be empty
     */
    record Failed(String lastWords) implements HostingState {}
}
