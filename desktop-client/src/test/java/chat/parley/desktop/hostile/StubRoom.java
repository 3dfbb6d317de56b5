package chat.parley.desktop.hostile;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import chat.parley.model.ConversationAnswer;
import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.DraftAnswer;
import chat.parley.model.DraftView;
import chat.parley.model.DraftsAnswer;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.LoginAnswer;
import chat.parley.model.MarkReadAnswer;
import chat.parley.model.MarkReadCounts;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostMessage;
import chat.parley.model.PostView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/** The one room of the stub, with Ana, who has the app, and Boris; and the routes that the app asks. */
final class StubRoom {

    static final String ID = "hall";
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final UserView ANA = person("u-ana", "Ana");
    static final UserView BORIS = person("u-boris", "Boris");

    private final List<MessageView> messages = new ArrayList<>();
    private int tokens;

    static UserView person(String id, String name) {
        return new UserView(id, name.toLowerCase(Locale.ROOT), name, "Test", UserType.CONSUMER, null, null,
                NOON, NOON);
    }

    static ServerFrame.Ready ready() {
        return new ServerFrame.Ready(ANA.id(), 20, NOON, "first");
    }

    static MessageView message(String roomId, long number, long change, UserView author, @Nullable String clientId,
            String text) {
        return new MessageView("m" + number, roomId, new MessageBody(text), "text", author,
                List.of(new ReadReceipt(author.id(), NOON, author)), number, change, clientId, null,
                NOON.plusSeconds(number % 1_000_000), NOON, null, null, null, List.of(), null, null);
    }

    static PostView post(MessageView message) {
        return PostView.of(message, List.of(ANA, BORIS));
    }

    /** Boris writes; returns what is then told. */
    synchronized ServerFrame say(String text) {
        MessageView message = message(ID, messages.size() + 1, messages.size() + 1, BORIS, null, text);
        messages.add(message);
        return new ServerFrame.NewMessage(post(message));
    }

    synchronized long last() {
        return messages.size();
    }

    /** How often that was posted. */
    synchronized long count(String text) {
        return messages.stream().filter(each -> each.message().messageText().equals(text)).count();
    }

    static ConversationView conversation(String id, long last, String text) {
        return new ConversationView(id, id, last == 0 ? null : "m" + last, new MessageBody(text), "text", BORIS,
                List.of(), List.of(ANA, BORIS), NOON, RoomType.CONSUMER_TO_CONSUMER, 0, last, last, last, false, null,
                ANA.id(), null, null, null, List.of(), false, null, 0, false, false, null);
    }

    synchronized ConversationView conversation() {
        return conversation(ID, messages.size(), messages.isEmpty() ? "" : messages.getLast().message().messageText());
    }

    HistoryAnswer history(List<MessageView> page) {
        return history(page, last());
    }

    static HistoryAnswer history(List<MessageView> page, long last) {
        return new HistoryAnswer(true, page, List.of(ANA, BORIS), last, last, 0, List.of());
    }

    synchronized LoginAnswer login() {
        tokens++;
        return new LoginAnswer(true, "access" + tokens, "refresh" + tokens, Instant.now().plusSeconds(600), ANA);
    }

    synchronized void answer(StubServer.Request request, Wire wire) throws IOException {
        String place = request.method() + " " + request.path();
        switch (place) {
            case "POST /login", "POST /login/refresh" -> wire.json(login());
            case "GET /room" -> wire.json(new ConversationsAnswer(true,
                    request.number("page", 0) == 0 ? List.of(conversation()) : List.of()));
            case "GET /room/hall/summary" -> wire.json(new ConversationAnswer(true, conversation()));
            case "GET /room/hall" -> wire.json(history(page(request)));
            case "POST /room/hall/message" -> wire.json(new PostAnswer(true, post(take(request.body()))));
            case "PUT /room/hall/mark-read" -> wire.json(new MarkReadAnswer(true, new MarkReadCounts(true, 1, 1)));
            case "PUT /room/hall/draft" -> wire.json(new DraftAnswer(true, new DraftView(ID, "", null, 1)));
            case "GET /drafts" -> wire.json(new DraftsAnswer(true, List.of()));
            default -> wire.problem(404, "");
        }
    }

    private List<MessageView> page(StubServer.Request request) {
        int limit = (int) request.number("limit", 50);
        long after = request.number("afterChange", -1);
        if (after >= 0) {
            return messages.stream().filter(each -> each.change() > after)
                    .sorted(Comparator.comparingLong(MessageView::change)).limit(limit).toList();
        }
        long before = request.number("before", Long.MAX_VALUE);
        List<MessageView> older = messages.stream().filter(each -> each.number() < before).toList();
        return older.subList(Math.max(0, older.size() - limit), older.size());
    }

    private MessageView take(String body) {
        PostMessage wish = StubServer.JSON.readValue(body, PostMessage.class);
        return messages.stream().filter(each -> String.valueOf(wish.clientId()).equals(each.clientId())).findFirst()
                .orElseGet(() -> {
                    MessageView message = message(ID, messages.size() + 1, messages.size() + 1, ANA, wish.clientId(),
                            String.valueOf(wish.messageText()));
                    messages.add(message);
                    return message;
                });
    }
}
