package chat.parley.desktop.room;

/**
 * Something that stands among the messages of a room and is none of them. The room only gives it its place: what it is and
 * how it looks is for whoever brings it. Two that look alike are equal.
 */
public interface Aside {

    /** Number of the message that it stands after; 0 for one that stands before all. */
    long after();
}
