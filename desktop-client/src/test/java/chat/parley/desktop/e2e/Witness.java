package chat.parley.desktop.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.LoginAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.SignIn;
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

    private <T> T answer(HttpRequest request, Class<T> type) {
        HttpResponse<String> answer = http.sendAsync(request, BodyHandlers.ofString()).join();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    request.uri() + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readValue(answer.body(), type);
    }
}
