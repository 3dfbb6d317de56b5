package chat.parley.desktop.support;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

import chat.parley.model.SupportCaseView;

/** In which order cases are listed. */
enum Order {
    LATEST(Comparator.comparing(Order::activity).reversed()),
    OLDEST(Comparator.comparing(Order::activity)),
    /** Who waits comes before who does not, and who has waited longer before who has not. */
    WAITING(Comparator.comparing(Order::waitingSince));

    private final Comparator<SupportCaseView> comparator;

    Order(Comparator<SupportCaseView> comparator) {
        this.comparator = comparator.thenComparing(SupportCaseView::roomId);
    }

    Comparator<SupportCaseView> comparator() {
        return comparator;
    }

    /** Key of its name. */
    String key() {
        return "support.order." + name().toLowerCase(Locale.ROOT);
    }

    /** When something was last said, else when the case began. */
    static Instant activity(SupportCaseView view) {
        return view.lastMessage() == null ? view.createdAt() : view.lastMessage().at();
    }

    private static Instant waitingSince(SupportCaseView view) {
        return view.waitingSince() == null ? Instant.MAX : view.waitingSince();
    }
}
