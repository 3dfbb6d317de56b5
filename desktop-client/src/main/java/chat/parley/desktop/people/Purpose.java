package chat.parley.desktop.people;

import chat.parley.desktop.model.Conversation;

/** What people are chosen for. */
public sealed interface Purpose {

    /** To talk: with one of them, or with several in a room that may be given a name. */
    record Talk() implements Purpose {}

    /**
     * To make a room with a name.
     *
     * @param name what it may be called; empty if that is yet to be thought of
     */
    record NamedRoom(String name) implements Purpose {}

    /** To come into this room. */
    record Invite(Conversation room) implements Purpose {}
}
