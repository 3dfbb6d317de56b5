package chat.parley.desktop.room;

import javafx.scene.layout.Region;

/** What a person has chosen to see of a row, beyond what is in it. */
interface RowLook {

    /** Whether all of a long message is to be seen. */
    boolean whole(TimelineRow row);

    /** Whether its message is about to be deleted. */
    boolean leaving(TimelineRow row);

    /** Whether it is, and can still be kept. */
    boolean keepable(TimelineRow row);

    /** What shows an aside. */
    Region draw(Aside aside);
}
