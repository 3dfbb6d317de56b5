package chat.parley.faults.client;

import java.util.function.Supplier;

import chat.parley.desktop.backend.ApiFailure;

/** How an attempt ended, as far as the client can tell. */
sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    /** It did not happen, and will not however often it is tried. */
    record Refused<T>(int status) implements Outcome<T> {}

    /** It may have happened. */
    record Unknown<T>() implements Outcome<T> {}

    /** @throws ApiFailure.SignedOut as a run takes too short for a session to end by itself */
    static <T> Outcome<T> of(Supplier<T> attempt) {
        try {
            return new Done<>(attempt.get());
        } catch (ApiFailure.Refused refused) {
            return refused.passing() ? new Unknown<>() : new Refused<>(refused.status());
        } catch (ApiFailure.Unreachable | ApiFailure.Garbled e) {
            return new Unknown<>();
        }
    }
}
