package chat.parley.server.overview;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is there, and how soon they have what is posted. */
@Component
class Liveliness {

    private final Census census;
    private final DeliveryTimes times;

    Liveliness(Census census, DeliveryTimes times) {
        this.census = census;
        this.times = times;
    }

    int connections() {
        return census.connections();
    }

    int people() {
        return census.people();
    }

    /** In milliseconds; of the messages of the last hour, {@code null} if there were none. */
    @Nullable
    Double deliveredWithin(double share) {
        return times.within(share);
    }
}
