package chat.parley.desktop.administration;

import chat.parley.model.AdminPersonView;
import org.jspecify.annotations.Nullable;

/** A row of the table of people. */
sealed interface PersonRow {

    /** Its place in the table, the first being 0. */
    int index();

    /** A row that is on its way. */
    record Awaited(int index) implements PersonRow {}

    /**
     * A person.
     *
     * @param chosen whether it is marked for what is done to several at once
     * @param busy whether something is being done to them
     * @param failed what was not done
     */
    record Person(int index, AdminPersonView view, boolean chosen, boolean busy, @Nullable Failed failed)
            implements PersonRow {}

    /** What was to be done to a person, and why it was not. */
    record Failed(Deed deed, Trouble trouble) {}
}
