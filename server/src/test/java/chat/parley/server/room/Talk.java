package chat.parley.server.room;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import chat.parley.model.ConversationAnswer;
import chat.parley.model.ConversationView;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateAnswer;
import chat.parley.model.MarkReadAnswer;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostView;
import chat.parley.server.Guest;

/** What people do in conversations, in one word each; every one of them must succeed. */
public final class Talk {

    private Talk() {}

    /** The id of the room of these people. */
    public static String open(Guest initiator, Guest... others) {
        return initiate(initiator, "consumer-to-consumer", others);
    }

    public static String openSupport(Guest initiator, Guest... others) {
        return initiate(initiator, "consumer-to-support", others);
    }

    /** The id of a new room with a name. */
    public static String openNamed(String name, Guest initiator, Guest... others) {
        var ids = Stream.of(others).map(Guest::id).toList();
        return initiator.post("/room/initiate", Map.of("userIds", ids, "type", "consumer-to-consumer", "name", name))
                .ok().as(InitiateAnswer.class).chatRoom().chatRoomId();
    }

    private static String initiate(Guest initiator, String type, Guest... others) {
        var ids = Stream.of(others).map(Guest::id).toList();
        return initiator.post("/room/initiate", Map.of("userIds", ids, "type", type)).ok().as(InitiateAnswer.class)
                .chatRoom().chatRoomId();
    }

    public static PostView post(Guest author, String roomId, String text) {
        return author.post("/room/" + roomId + "/message", Map.of("messageText", text)).ok().as(PostAnswer.class)
                .post();
    }

    public static PostView edit(Guest author, PostView post, String text) {
        return author.put("/room/" + post.chatRoomId() + "/message/" + post.postId(), Map.of("messageText", text)).ok()
                .as(PostAnswer.class).post();
    }

    public static long delete(Guest author, PostView post) {
        return author.delete("/delete/message/" + post.postId()).ok().json().path("deletedMessagesCount").asLong();
    }

    /** How many messages became read. */
    public static long read(Guest reader, String roomId, long upTo) {
        return reader.put("/room/" + roomId + "/mark-read", Map.of("upTo", upTo)).ok().as(MarkReadAnswer.class).data()
                .modifiedCount();
    }

    public static ConversationView summary(Guest member, String roomId) {
        return member.get("/room/" + roomId + "/summary").ok().as(ConversationAnswer.class).conversation();
    }

    public static HistoryAnswer history(Guest member, String roomId, String query) {
        return member.get("/room/" + roomId + query).ok().as(HistoryAnswer.class);
    }

    /** The newest hundred messages. */
    public static HistoryAnswer history(Guest member, String roomId) {
        return history(member, roomId, "?limit=100");
    }

    public static List<String> texts(HistoryAnswer answer) {
        return answer.conversation().stream().map(message -> message.message().messageText()).toList();
    }
}
