package chat.parley.server.live;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What one server tells the others. A word that a newer server says and this one does not know reads as {@link Unknown}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "word", defaultImpl = NodeWord.Unknown.class)
@JsonSubTypes({@JsonSubTypes.Type(value = NodeWord.Told.class, name = "told"),
    @JsonSubTypes.Type(value = NodeWord.ToldDesk.class, name = "told desk"),
    @JsonSubTypes.Type(value = NodeWord.Views.class, name = "views"),
    @JsonSubTypes.Type(value = NodeWord.Viewers.class, name = "viewers"),
    @JsonSubTypes.Type(value = NodeWord.Hear.class, name = "hear"),
    @JsonSubTypes.Type(value = NodeWord.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = NodeWord.Introduced.class, name = "introduced"),
    @JsonSubTypes.Type(value = NodeWord.Came.class, name = "came"),
    @JsonSubTypes.Type(value = NodeWord.Went.class, name = "went"),
    @JsonSubTypes.Type(value = NodeWord.Quieted.class, name = "quieted"),
    @JsonSubTypes.Type(value = NodeWord.WhoIsThere.class, name = "who is there"),
    @JsonSubTypes.Type(value = NodeWord.People.class, name = "people"),
    @JsonSubTypes.Type(value = NodeWord.Connected.class, name = "connected"),
    @JsonSubTypes.Type(value = NodeWord.Adjusted.class, name = "adjusted"),
    @JsonSubTypes.Type(value = NodeWord.Leaving.class, name = "leaving")})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface NodeWord {

    /** Roughly how much room it takes, in bytes. */
    default int size() {
        return 128;
    }

    /**
     * A frame for people, as text; every server tells them on the connections that it has.
     *
     * @param roomId the room that it is about: only connections that hear it are told
     * @param visitors whether those are told as well who read along without being members; an older server does not say so
     */
    record Told(String roomId, List<String> userIds, String frame, @Nullable Boolean visitors) implements NodeWord {

        boolean isForVisitors() {
            return Boolean.TRUE.equals(visitors);
        }

        @Override
        public int size() {
            return 128 + userIds.size() * 32 + frame.length();
        }
    }

    /** A frame for the desk, as text; every server tells it on the connections that it has. */
    record ToldDesk(String frame) implements NodeWord {

        @Override
        public int size() {
            return 128 + frame.length();
        }
    }

    /** Somebody of the desk has this case open on a connection to the speaker, or has it open no longer. */
    record Views(String roomId, String userId, boolean viewing) implements NodeWord {}

    /** All cases that are open on connections to the speaker, as {@code roomId} and user id in turn. */
    record Viewers(List<String> roomsAndUsers) implements NodeWord {

        @Override
        public int size() {
            return 128 + roomsAndUsers.size() * 32;
        }
    }

    /** All connections of this person hear this room again. */
    record Hear(String roomId, String userId) implements NodeWord {}

    /** A session is over. */
    record Ended(String userId, String sessionId) implements NodeWord {}

    /** These people share a room from now on: each is told which of the others are there. */
    record Introduced(List<String> userIds) implements NodeWord {}

    /** The first connection of this person to the speaker. */
    record Came(String userId) implements NodeWord {}

    /** The last connection of this person to the speaker is gone. */
    record Went(String userId) implements NodeWord {}

    /** Whether this person wants to be left alone has changed. */
    record Quieted(String userId) implements NodeWord {}

    /** Everybody please say their {@link People}. */
    record WhoIsThere() implements NodeWord {}

    /** All who are connected to the speaker. */
    record People(List<String> userIds) implements NodeWord {

        @Override
        public int size() {
            return 128 + userIds.size() * 32;
        }
    }

    /** How many connections there are to the speaker. */
    record Connected(int count) implements NodeWord {}

    /** An administrator has changed settings, which are to be read again. */
    record Adjusted() implements NodeWord {}

    /** The speaker stops; its people are gone from it. */
    record Leaving() implements NodeWord {}

    record Unknown() implements NodeWord {}
}
