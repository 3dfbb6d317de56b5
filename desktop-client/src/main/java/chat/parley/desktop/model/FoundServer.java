package chat.parley.desktop.model;

import java.time.Duration;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.model.ServerView;

/**
 * A Parley server that answered.
 *
 * @param server what it says of itself
 * @param latency how long the answer took
 */
public record FoundServer(ServerAddress address, ServerView server, Duration latency) {}
