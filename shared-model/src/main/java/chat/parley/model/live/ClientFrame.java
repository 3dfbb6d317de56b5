package chat.parley.model.live;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say. Every component is nullable because a client may send anything; {@code ref}, made by the client,
 * comes back with the answering {@link ServerFrame.Ack} or {@link ServerFrame.Failure}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "event")
@JsonSubTypes({@JsonSubTypes.Type(value = ClientFrame.Identity.class, name = "identity"),
    @JsonSubTypes.Type(value = ClientFrame.Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = ClientFrame.Unsubscribe.class, name = "unsubscribe"),
    @JsonSubTypes.Type(value = ClientFrame.Send.class, name = "send"),
    @JsonSubTypes.Type(value = ClientFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ClientFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = ClientFrame.Viewing.class, name = "viewing"),
    @JsonSubTypes.Type(value = ClientFrame.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = ClientFrame.Ping.class, name = "ping")})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ClientFrame {

    /** Made by the client, echoed in the answer; {@code null} if none was sent. */
    @Nullable
    String ref();

    /** Who this connection is, when the handshake did not say; also renews the token of an open connection. */
    record Identity(@Nullable String ref, @Nullable String token) implements ClientFrame {

        /** Without the token, so that it cannot reach a log. */
        @Override
        public String toString() {
            return "Identity[]";
        }
    }

    /**
     * Hear this room on this connection again.
     *
     * @param otherUserId another member, whose connections shall hear it again too
     */
    record Subscribe(@Nullable String ref, @Nullable String roomId, @Nullable String otherUserId)
            implements
            ClientFrame {}

    /** Hear nothing of this room on this connection. */
    record Unsubscribe(@Nullable String ref, @Nullable String roomId) implements ClientFrame {}

    /** Post a message; acknowledged like {@code POST /room/{roomId}/message}, once durable. */
    record Send(@Nullable String ref, @Nullable String roomId, @Nullable String clientId,
            @Nullable String messageText, @Nullable String replyTo, @Nullable List<String> attachments)
            implements
            ClientFrame {}

    /** The person is writing in this room. */
    record Typing(@Nullable String ref, @Nullable String roomId) implements ClientFrame {}

    /** The person has read this room up to and including number {@code upTo}. */
    record Read(@Nullable String ref, @Nullable String roomId, @Nullable Long upTo) implements ClientFrame {}

    /**
     * An agent has this support case open on this connection, and no other.
     *
     * @param roomId absent or {@code null}: none any more
     */
    record Viewing(@Nullable String ref, @Nullable String roomId) implements ClientFrame {}

    /**
     * This device keeps, where it will find it again, what is written in these rooms.
     *
     * @param rooms by room id: the number up to and including which it has everything; at most 500 rooms
     */
    record Delivered(@Nullable String ref, @Nullable Map<String, @Nullable Long> rooms) implements ClientFrame {}

    /** Answered with an ack: the connection lives both ways. */
    record Ping(@Nullable String ref) implements ClientFrame {}
}
