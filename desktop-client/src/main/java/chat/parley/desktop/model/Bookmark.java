package chat.parley.desktop.model;

import org.jspecify.annotations.Nullable;

/** Where somebody left off reading a room, for as long as the app runs. JavaFX thread only. */
public final class Bookmark {

    private @Nullable Place place;

    /**
     * A place among the messages.
     *
     * @param key of the message that was under the eye
     * @param number of that message, 0 for one that the server does not have yet
     * @param y where its bubble began, in pixels below the top of what was in view
     */
    public record Place(String key, long number, double y) {}

    Bookmark() {}

    /** Where the room was left; {@code null} for at its end, or if it was not open yet. */
    public @Nullable Place place() {
        return place;
    }

    /** The room is being left there; {@code null} for at its end. */
    public void put(@Nullable Place left) {
        place = left;
    }
}
