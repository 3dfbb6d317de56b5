package chat.parley.desktop.model;

import chat.parley.desktop.backend.ApiFailure;

/** How far a message has come. */
public sealed interface Delivery {

    /** Somebody else's message. */
    record Received() implements Delivery {}

    /** Own, not yet with the server; goes out by itself. */
    record Waiting() implements Delivery {}

    /** Own, and the server has it. */
    record Sent() implements Delivery {}

    /** Own, and at least one other person has read it. */
    record Read() implements Delivery {}

    /** Own, and refused: stays until the person tries again or discards it. */
    record Failed(ApiFailure reason) implements Delivery {}
}
