package chat.parley.model.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import chat.parley.model.DeliveryView;
import chat.parley.model.DraftView;
import chat.parley.model.MarkReadCounts;
import chat.parley.model.PostView;
import chat.parley.model.SupportAgentView;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportNoteView;
import chat.parley.model.WireTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a server says. A frame whose name a client does not know reads as {@link Unknown}, so that it can be passed over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "event", defaultImpl = ServerFrame.Unknown.class)
@JsonSubTypes({@JsonSubTypes.Type(value = ServerFrame.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = ServerFrame.NewMessage.class, name = "new message"),
    @JsonSubTypes.Type(value = ServerFrame.MessageEdited.class, name = "message edited"),
    @JsonSubTypes.Type(value = ServerFrame.MessageDeleted.class, name = "message deleted"),
    @JsonSubTypes.Type(value = ServerFrame.RoomRead.class, name = "room read"),
    @JsonSubTypes.Type(value = ServerFrame.RoomDelivered.class, name = "room delivered"),
    @JsonSubTypes.Type(value = ServerFrame.RoomUpdated.class, name = "room updated"),
    @JsonSubTypes.Type(value = ServerFrame.RoomDeleted.class, name = "room deleted"),
    @JsonSubTypes.Type(value = ServerFrame.DraftKept.class, name = "draft"),
    @JsonSubTypes.Type(value = ServerFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ServerFrame.Presence.class, name = "presence"),
    @JsonSubTypes.Type(value = ServerFrame.SupportCase.class, name = "support case"),
    @JsonSubTypes.Type(value = ServerFrame.SupportNote.class, name = "support note"),
    @JsonSubTypes.Type(value = ServerFrame.SupportViewing.class, name = "support viewing"),
    @JsonSubTypes.Type(value = ServerFrame.SupportAgent.class, name = "support agent"),
    @JsonSubTypes.Type(value = ServerFrame.CatchUp.class, name = "catch up"),
    @JsonSubTypes.Type(value = ServerFrame.Ack.class, name = "ack"),
    @JsonSubTypes.Type(value = ServerFrame.Failure.class, name = "error")})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ServerFrame {

    /**
     * The connection is signed in and hears its rooms from now on.
     *
     * @param heartbeatSeconds how often the server pings; a client that hears nothing for twice as long should reconnect
     * @param serverTime for noticing a wrong clock, never for ordering
     * @param lineage names the time since when nothing that was acknowledged has gone missing: if it is another than a client
     *     has met, numbers, changes and messages that it remembers may since be those of others; absent on older servers
     */
    record Ready(String userId, int heartbeatSeconds, @WireTime Instant serverTime, @Nullable String lineage)
            implements
            ServerFrame {}

    /** Somebody posted, perhaps this person on another connection. */
    record NewMessage(PostView message) implements ServerFrame {}

    /** A message has a new text or other reactions. */
    record MessageEdited(PostView message) implements ServerFrame {}

    /** A message is no more; its number stays taken. */
    record MessageDeleted(String roomId, String messageId, long number, long change, @WireTime Instant deletedAt)
            implements
            ServerFrame {}

    /** A member has read up to and including number {@code upTo}. */
    record RoomRead(String roomId, String userId, long upTo, @WireTime Instant readAt) implements ServerFrame {}

    /**
     * What this person wrote has come to others: to every device of theirs that keeps messages.
     *
     * @param people whom, and how far
     */
    record RoomDelivered(String roomId, List<DeliveryView> people) implements ServerFrame {

        public RoomDelivered {
            people = List.copyOf(people);
        }
    }

    /** Something about the room itself changed (it is new, its members, this person's mute): ask for its summary. */
    record RoomUpdated(String roomId) implements ServerFrame {}

    /** The room is no more. */
    record RoomDeleted(String roomId) implements ServerFrame {}

    /** This person has begun to write, or has sent or taken back what they had begun, perhaps on another device. */
    record DraftKept(DraftView draft) implements ServerFrame {}

    /** A member is writing; good for some six seconds. */
    record Typing(String roomId, String userId) implements ServerFrame {}

    /**
     * A person with whom this one shares a room came or went. After {@link Ready} one such frame comes for each who is
     * there.
     *
     * @param lastSeenAt when they went; absent while they are online or if it is not known
     * @param doNotDisturb whether they want to be left alone now; absent for not. A person hears that of themselves, too
     * @param doNotDisturbUntil when that ends by itself; absent if they end it
     */
    record Presence(String userId, boolean online, @WireTime @Nullable Instant lastSeenAt,
            @Nullable Boolean doNotDisturb, @WireTime @Nullable Instant doNotDisturbUntil) implements ServerFrame {

        /** Of somebody who may be disturbed. */
        public Presence(String userId, boolean online, @Nullable Instant lastSeenAt) {
            this(userId, online, lastSeenAt, null, null);
        }
    }

    /**
     * A support case is new or has changed; goes to agents only. Of two, the one with the higher version holds, in whatever
     * order they come.
     */
    record SupportCase(@JsonProperty("case") SupportCaseView supportCase) implements ServerFrame {}

    /** An internal note was written, changed or deleted; goes to agents only. The higher version holds. */
    record SupportNote(SupportNoteView note) implements ServerFrame {}

    /** Somebody of the desk opened a case on their screen, or has it open no longer; goes to agents only. */
    record SupportViewing(String roomId, String userId, boolean viewing) implements ServerFrame {}

    /** Somebody of the desk is there for new conversations, or is no longer; goes to agents only. */
    record SupportAgent(SupportAgentView agent) implements ServerFrame {}

    /** Something may have been missed between servers: ask for what changed, as after connecting. */
    record CatchUp() implements ServerFrame {}

    /**
     * The client's frame was carried out.
     *
     * @param post for {@code send}: what was stored
     * @param data for {@code read}: how many became read
     */
    record Ack(@Nullable String ref, @Nullable PostView post, @Nullable MarkReadCounts data) implements ServerFrame {}

    /**
     * The client's frame was not carried out.
     *
     * @param type with status, message and errors as in a {@link chat.parley.model.Problem} over REST
     */
    record Failure(@Nullable String ref, int status, String type, String message,
            @Nullable Map<String, String> errors) implements ServerFrame {}

    /** A frame that a newer server sent and this reader does not know. */
    record Unknown() implements ServerFrame {}
}
