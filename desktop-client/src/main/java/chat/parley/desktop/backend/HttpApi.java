package chat.parley.desktop.backend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import chat.parley.model.AddMembers;
import chat.parley.model.ChangePassword;
import chat.parley.model.ChangeRoom;
import chat.parley.model.ConversationAnswer;
import chat.parley.model.ConversationView;
import chat.parley.model.ConversationsAnswer;
import chat.parley.model.DeletedMessages;
import chat.parley.model.DeletedRooms;
import chat.parley.model.DoNotDisturb;
import chat.parley.model.Done;
import chat.parley.model.DraftAnswer;
import chat.parley.model.DraftView;
import chat.parley.model.DraftsAnswer;
import chat.parley.model.EditMessage;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateAnswer;
import chat.parley.model.InitiateRoom;
import chat.parley.model.InitiatedRoom;
import chat.parley.model.MarkReadAnswer;
import chat.parley.model.MessageAnswer;
import chat.parley.model.MessageView;
import chat.parley.model.MuteRoom;
import chat.parley.model.Pin;
import chat.parley.model.PostAnswer;
import chat.parley.model.PostMessage;
import chat.parley.model.React;
import chat.parley.model.RoomAttachment;
import chat.parley.model.RoomAttachmentsAnswer;
import chat.parley.model.SaveDraft;
import chat.parley.model.SearchAnswer;
import chat.parley.model.SessionView;
import chat.parley.model.SessionsAnswer;
import chat.parley.model.UserView;
import chat.parley.model.UsersAnswer;
import org.jspecify.annotations.Nullable;

/** The routes, one line each, asked with the tokens of a session. */
final class HttpApi implements ParleyApi {
    private final Session session;
    private final Http http;

    HttpApi(Session session, Http http) {
        this.session = session;
        this.http = http;
    }

    @Override
    public List<ConversationView> conversations(int page, int limit) {
        return page(get("/room?page=" + page + "&limit=" + limit, ConversationsAnswer.class).conversation(), limit);
    }

    @Override
    public ConversationView conversation(String roomId) {
        return get(room(roomId) + "/summary", ConversationAnswer.class).conversation();
    }

    @Override
    public HistoryAnswer newest(String roomId, int limit) {
        return history(roomId, "page=0", limit);
    }

    @Override
    public HistoryAnswer before(String roomId, long number, int limit) {
        return history(roomId, "before=" + number, limit);
    }

    @Override
    public HistoryAnswer changedAfter(String roomId, long change, int limit) {
        return history(roomId, "afterChange=" + change, limit);
    }

    @Override
    public List<RoomAttachment> attachments(String roomId, int page, int limit) {
        return get(room(roomId) + "/attachments?page=" + page + "&limit=" + limit, RoomAttachmentsAnswer.class)
                .attachments();
    }

    @Override
    public MessageView message(String roomId, String messageId) {
        return get(path(roomId, messageId), MessageAnswer.class).message();
    }

    @Override
    public MessageView post(String roomId, PostMessage message) {
        MessageView posted = ask("POST", room(roomId) + "/message", message, PostAnswer.class).post().toMessage();
        if (!posted.chatRoomId().equals(roomId) || !Objects.equals(message.clientId(), posted.clientId())) {
            throw new ApiFailure.Garbled("the receipt of another message", null);
        }
        return posted;
    }

    @Override
    public MessageView edit(String roomId, String messageId, String text) {
        return ask("PUT", path(roomId, messageId), new EditMessage(text), PostAnswer.class).post().toMessage();
    }

    @Override
    public MessageView react(String roomId, String messageId, React reaction) {
        return ask("PUT", path(roomId, messageId) + "/reaction", reaction, PostAnswer.class).post().toMessage();
    }

    @Override
    public void deleteMessage(String roomId, String messageId) {
        ask("DELETE", path(roomId, messageId), null, DeletedMessages.class);
    }

    @Override
    public void markRead(String roomId, long upTo) {
        ask("PUT", room(roomId) + "/mark-read?upTo=" + upTo, null, MarkReadAnswer.class);
    }

    @Override
    public List<SessionView> sessions() {
        return get("/sessions", SessionsAnswer.class).sessions();
    }

    @Override
    public void endSession(String sessionId) {
        ask("DELETE", "/sessions/" + encoded(sessionId), null, Done.class);
    }

    @Override
    public void endOtherSessions() {
        ask("DELETE", "/sessions", null, Done.class);
    }

    @Override
    public void doNotDisturb(String userId, DoNotDisturb wish) {
        ask("PUT", "/users/" + encoded(userId) + "/do-not-disturb", wish, Done.class);
    }

    @Override
    public List<DraftView> drafts() {
        return get("/drafts", DraftsAnswer.class).drafts();
    }

    @Override
    public DraftView keepDraft(String roomId, SaveDraft draft) {
        return ask("PUT", room(roomId) + "/draft", draft, DraftAnswer.class).draft();
    }

    @Override
    public void markUnread(String roomId) {
        ask("PUT", room(roomId) + "/mark-unread", null, Done.class);
    }

    @Override
    public void mute(String roomId, MuteRoom wish) {
        ask("PUT", room(roomId) + "/mute", wish, Done.class);
    }

    @Override
    public InitiatedRoom initiate(InitiateRoom room) {
        return ask("POST", "/room/initiate", room, InitiateAnswer.class).chatRoom();
    }

    @Override
    public ConversationView changeRoom(String roomId, ChangeRoom change) {
        return ask("PUT", room(roomId), change, ConversationAnswer.class).conversation();
    }

    @Override
    public ConversationView addMembers(String roomId, AddMembers members) {
        return ask("POST", room(roomId) + "/members", members, ConversationAnswer.class).conversation();
    }

    @Override
    public void endMembership(String roomId, String userId) {
        ask("DELETE", room(roomId) + "/members/" + encoded(userId), null, Done.class);
    }

    @Override
    public void pinRoom(String roomId, Pin pin) {
        ask("PUT", room(roomId) + "/pin", pin, Done.class);
    }

    @Override
    public ConversationView pinMessage(String roomId, String messageId, Pin pin) {
        return ask("PUT", path(roomId, messageId) + "/pin", pin, ConversationAnswer.class).conversation();
    }

    @Override
    public void deleteRoom(String roomId) {
        ask("DELETE", "/delete/room/" + encoded(roomId), null, DeletedRooms.class);
    }

    @Override
    public void changePassword(String userId, ChangePassword passwords) {
        ask("PUT", "/users/" + encoded(userId) + "/password", passwords, Done.class);
    }

    @Override
    public SearchAnswer search(SearchQuestion question, int page, int limit) {
        return get("/search" + question.query(page, limit), SearchAnswer.class);
    }

    @Override
    public List<UserView> people(String query, int page, int limit) {
        return get("/users?q=" + encoded(query) + "&page=" + page + "&limit=" + limit, UsersAnswer.class).users();
    }

    private HistoryAnswer history(String roomId, String which, int limit) {
        HistoryAnswer answer = get(room(roomId) + "?" + which + "&limit=" + limit, HistoryAnswer.class);
        page(answer.conversation(), limit);
        return answer;
    }

    /** What is too long for a page would be taken in at one go, on the JavaFX thread. */
    private static <T> List<T> page(List<T> items, int limit) {
        if (items.size() > limit) {
            throw new ApiFailure.Garbled(items.size() + " on a page of " + limit, null);
        }
        return items;
    }

    private <T> T get(String path, Class<T> answer) {
        return ask("GET", path, null, answer);
    }

    private <T> T ask(String method, String path, @Nullable Object body, Class<T> answer) {
        return session.with(token -> http.ask(session.address(), method, path, body, token, answer));
    }

    private static String room(String roomId) {
        return "/room/" + encoded(roomId);
    }

    private static String path(String roomId, String messageId) {
        return room(roomId) + "/message/" + encoded(messageId);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
