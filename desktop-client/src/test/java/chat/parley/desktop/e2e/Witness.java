package chat.parley.desktop.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import chat.parley.model.CannedReplyAnswer;
import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.CreateUser;
import chat.parley.model.DeletedMessages;
import chat.parley.model.EditMessage;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateAnswer;
import chat.parley.model.InitiateRoom;
import chat.parley.model.LoginAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostMessage;
import chat.parley.model.RoomType;
import chat.parley.model.SignIn;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportNotesAnswer;
import chat.parley.model.UserAnswer;
import chat.parley.model.UserType;
import chat.parley.model.WriteCannedReply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks the server itself, by the contract and with none of the app's code: what it says is held against what
 * the windows show.
 */
final class Witness implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 100;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final LoginAnswer session;
    private final Set<String> rooms = new HashSet<>();

    /** Signs in with an account that exists. */
    Witness(URI server, String username, String password) {
        this.server = server;
        var body = JSON.writeValueAsString(new SignIn(username, password));
        var request = HttpRequest.newBuilder(server.resolve("/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        session = answer(request, LoginAnswer.class);
    }

    /** Makes the account, and signs in. */
    static Witness ofNewPerson(URI server, String username) {
        String password = "two wheels are enough";
        try (var door = HttpClient.newHttpClient()) {
            var account = new CreateUser(username, password, username, "Test", UserType.CONSUMER, null);
            int status = door.sendAsync(HttpRequest.newBuilder(server.resolve("/users"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(account)))
                    .build(), BodyHandlers.discarding()).join().statusCode();
            if (status != 200) {
                throw new IllegalStateException("No account " + username + ": " + status);
            }
        }
        return new Witness(server, username, password);
    }

    /** Makes an account for somebody of the desk; for administrators. */
    void hire(String username, String password) {
        send("POST", "/users", new CreateUser(username, password, username, "Test", UserType.SUPPORT, null),
                UserAnswer.class);
    }

    String id() {
        return session.user().id();
    }

    /** The room of these people and this one. */
    String initiate(List<String> userIds) {
        var wish = new InitiateRoom(userIds, RoomType.CONSUMER_TO_CONSUMER);
        String room = send("POST", "/room/initiate", wish, InitiateAnswer.class).chatRoom().chatRoomId();
        rooms.add(room);
        return room;
    }

    /** The room in which this person asks the support desk. */
    String askSupport(String question) {
        return askSupport(question, List.of());
    }

    /** The same, of these agents. */
    String askSupport(String question, List<String> agentIds) {
        var wish = new InitiateRoom(agentIds, RoomType.CONSUMER_TO_SUPPORT);
        String room = send("POST", "/room/initiate", wish, InitiateAnswer.class).chatRoom().chatRoomId();
        post(room, question);
        return room;
    }

    /** A text kept for answering, for the whole desk. */
    void keepReply(String shortcut, String text) {
        send("POST", "/support/reply", new WriteCannedReply(shortcut, shortcut, text, true), CannedReplyAnswer.class);
    }

    List<ConversationView> conversations() {
        return get("/room?limit=100", ConversationsAnswer.class).conversation();
    }

    /** What the desk wrote to itself about a case, the deleted notes among it. */
    List<SupportNoteView> notes(String roomId) {
        return get("/support/case/" + roomId + "/notes", SupportNotesAnswer.class).notes();
    }

    /** Whether this person opened that room. */
    boolean isIn(String roomId) {
        return rooms.contains(roomId);
    }

    /** Returns the message's id. */
    String post(String roomId, String text) {
        return send("POST", "/room/" + roomId + "/message", new PostMessage(text, null, null, null), PostAnswer.class)
                .post()
                .postId();
    }

    void edit(String roomId, String messageId, String text) {
        send("PUT", "/room/" + roomId + "/message/" + messageId, new EditMessage(text), PostAnswer.class);
    }

    void delete(String roomId, String messageId) {
        send("DELETE", "/room/" + roomId + "/message/" + messageId, null, DeletedMessages.class);
    }

    /** The room that this person shares with nobody but the other. */
    String roomWith(String username) {
        return get("/room?limit=100", ConversationsAnswer.class).conversation()
                .stream()
                .filter(room -> room.roomInfo().size() == 2)
                .filter(room -> room.roomInfo().stream().anyMatch(user -> user.username().equals(username)))
                .map(ConversationView::chatRoomId)
                .findFirst()
                .orElseThrow();
    }

    /** Every message of the room, by number, as the server has it. */
    List<MessageView> history(String roomId) {
        var messages = new ArrayList<MessageView>();
        List<MessageView> page;
        do {
            String before = messages.isEmpty() ? "" : "&before=" + messages.getFirst().number();
            page = get("/room/" + roomId + "?limit=" + PAGE + before, HistoryAnswer.class).conversation();
            messages.addAll(0, page);
        } while (!page.isEmpty());
        return messages;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private <T> T get(String path, Class<T> type) {
        return answer(HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + session.authorization())
                .timeout(Duration.ofSeconds(30))
                .build(), type);
    }

    private <T> T send(String method, String path, @Nullable Object body, Class<T> type) {
        var content = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JSON.writeValueAsString(body));
        return answer(HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + session.authorization())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .method(method, content)
                .build(), type);
    }

    private <T> T answer(HttpRequest request, Class<T> type) {
        HttpResponse<String> answer = http.sendAsync(request, BodyHandlers.ofString()).join();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    request.uri() + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readValue(answer.body(), type);
    }
}
