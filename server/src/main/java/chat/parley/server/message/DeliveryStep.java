package chat.parley.server.message;

import java.util.Set;

import chat.parley.model.DeliveryView;

/**
 * A delivery as it was and as it is.
 *
 * @param present all devices of the person, whether something came to them or not
 */
record DeliveryStep(Delivery before, Delivery after, Set<String> present) {

    static DeliveryStep of(Delivery before, Delivery kept, Set<String> present) {
        return new DeliveryStep(before, kept.reckoned(present), present);
    }

    boolean isNone() {
        return before.equals(after);
    }

    /** Whether something has come to all devices of the person. */
    boolean arrived() {
        return after.upTo() > before.upTo();
    }

    DeliveryView view() {
        return new DeliveryView(after.userId(), after.upTo());
    }
}
