package chat.parley.desktop.model;

import chat.parley.desktop.backend.ApiFailure;

/** How far a message has come. */
public sealed interface Delivery {

    /** Somebody else's message. */
    record Received() implements Delivery {}

    /** Own, on its way to this computer's disk: nothing is promised yet. */
    record Writing() implements Delivery {}

    /** Own, safe on this computer and not yet with the server; goes out by itself. */
    record Waiting() implements Delivery {}

    /** Own, and the server has it. */
    record Sent() implements Delivery {}

    /** Own, and on all devices of at least one other person. */
    record Delivered() implements Delivery {}

    /** Own, and at least one other person has read it. */
    record Read() implements Delivery {}

    /** Own, and refused: stays until the person tries again or discards it. */
    record Failed(ApiFailure reason) implements Delivery {}
}
