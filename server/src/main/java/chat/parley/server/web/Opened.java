package chat.parley.server.web;

/** The server serves people from now on. Never told of one that was started for one order alone. */
public record Opened() {}
