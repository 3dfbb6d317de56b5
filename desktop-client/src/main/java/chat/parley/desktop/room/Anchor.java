package chat.parley.desktop.room;

/** What a timeline holds fast while everything else about it may change. */
sealed interface Anchor {

    /** The last row ends where the viewport ends. */
    record End() implements Anchor {}

    /** The eye line of a row stands {@code y} pixels below the top of the viewport. */
    record Eye(int index, double y) implements Anchor {}

    /** A row begins at a share of the viewport's height: 0 at its top, one third, and so on. */
    record Top(int index, double share) implements Anchor {}

    /** A row ends where the viewport ends. */
    record Bottom(int index) implements Anchor {}

    /** The viewport begins inside a row, after a share of that row's height; what a scroll bar asks for. */
    record Inside(int index, double share) implements Anchor {}
}
