package chat.parley.model;

/**
 * How far what is written in a room has come to one of its members: everything up to and including number {@code upTo} is
 * kept on every device of theirs that keeps messages.
 */
public record DeliveryView(String userId, long upTo) {}
