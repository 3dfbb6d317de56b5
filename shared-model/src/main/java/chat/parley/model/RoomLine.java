package chat.parley.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a room itself, told by a message of type {@code line} that nobody wrote. Who did it is the message's
 * {@code postedByUser}; the words are the client's. A kind that a reader does not know reads as {@link Unknown}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "kind", defaultImpl = RoomLine.Unknown.class)
@JsonSubTypes({@JsonSubTypes.Type(value = RoomLine.Created.class, name = "created"),
    @JsonSubTypes.Type(value = RoomLine.Renamed.class, name = "renamed"),
    @JsonSubTypes.Type(value = RoomLine.Described.class, name = "described"),
    @JsonSubTypes.Type(value = RoomLine.Added.class, name = "added"),
    @JsonSubTypes.Type(value = RoomLine.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = RoomLine.Left.class, name = "left"),
    @JsonSubTypes.Type(value = RoomLine.Pinned.class, name = "pinned"),
    @JsonSubTypes.Type(value = RoomLine.Unpinned.class, name = "unpinned"),
    @JsonSubTypes.Type(value = RoomLine.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = RoomLine.Resolved.class, name = "resolved"),
    @JsonSubTypes.Type(value = RoomLine.Reopened.class, name = "reopened")})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface RoomLine {

    /** The room was made, with this name. */
    record Created(String name) implements RoomLine {}

    record Renamed(String name) implements RoomLine {}

    /** @param description absent if it was taken away */
    record Described(@Nullable String description) implements RoomLine {}

    /** These people are members from here on. */
    record Added(List<UserView> people) implements RoomLine {

        public Added {
            people = List.copyOf(people);
        }
    }

    /** These people are members no longer. */
    record Removed(List<UserView> people) implements RoomLine {

        public Removed {
            people = List.copyOf(people);
        }
    }

    /** Who did it went away. */
    record Left() implements RoomLine {}

    /** A message is kept at hand for everybody. */
    record Pinned(String messageId) implements RoomLine {}

    /** A message is kept at hand no longer. */
    record Unpinned(String messageId) implements RoomLine {}

    /** Who did it, somebody of the desk, is a member from here on. */
    record Joined() implements RoomLine {}

    /** The support conversation is settled. */
    record Resolved() implements RoomLine {}

    /** The support conversation goes on after all. */
    record Reopened() implements RoomLine {}

    record Unknown() implements RoomLine {}
}
