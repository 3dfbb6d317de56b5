package chat.parley.desktop.support;

import chat.parley.model.SupportCaseView;

/** A row of the inbox. */
sealed interface InboxRow {

    /** Room of its case; empty for a heading. */
    default String key() {
        return switch (this) {
            case Case(var view, var taken) -> view.roomId();
            case WaitingHeading heading -> "";
        };
    }

    /**
     * A case.
     *
     * @param takenBy first name of who has just taken it before this agent could; empty if nobody has
     */
    record Case(SupportCaseView view, String takenBy) implements InboxRow {}

    /** Stands above those that wait for somebody, below the agent's own. */
    record WaitingHeading(long count) implements InboxRow {}
}
