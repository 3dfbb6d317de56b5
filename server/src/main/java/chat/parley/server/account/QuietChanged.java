package chat.parley.server.account;

/** A person wants to be left alone, or no longer; published once that is stored. That its time is over is not told. */
public record QuietChanged(String userId) {}
