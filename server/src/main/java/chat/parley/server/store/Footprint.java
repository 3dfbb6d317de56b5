package chat.parley.server.store;

/** What a feature takes of the disk, for those who must see to it that there is room. Beans of this type are summed up. */
public interface Footprint {

    /** What it is that takes the room. */
    enum Kind {
        FILES,
        MESSAGES,
        SEARCH
    }

    Kind kind();

    /** In bytes, as far as that can be told. May look at every file, so do not ask more than once a minute or so. */
    long bytes();
}
