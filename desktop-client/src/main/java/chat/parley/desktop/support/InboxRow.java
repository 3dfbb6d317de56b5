package chat.parley.desktop.support;

import chat.parley.model.SupportCaseView;

/** A row of the inbox. */
sealed interface InboxRow {

    /**
     * A case.
     *
     * @param takenBy first name of who has just taken it before this agent could; empty if nobody has
     */
    record Case(SupportCaseView view, String takenBy) implements InboxRow {}

    /** Stands above those that wait for somebody, below the agent's own. */
    record WaitingHeading(long count) implements InboxRow {}
}
