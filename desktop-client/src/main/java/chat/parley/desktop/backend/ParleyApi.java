package chat.parley.desktop.backend;

import java.util.List;

import chat.parley.model.AddMembers;
import chat.parley.model.ChangePassword;
import chat.parley.model.ChangeRoom;
import chat.parley.model.ConversationView;
import chat.parley.model.DoNotDisturb;
import chat.parley.model.DraftView;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateRoom;
import chat.parley.model.InitiatedRoom;
import chat.parley.model.MessageView;
import chat.parley.model.MuteRoom;
import chat.parley.model.Pin;
import chat.parley.model.PostMessage;
import chat.parley.model.React;
import chat.parley.model.RoomAttachment;
import chat.parley.model.SaveDraft;
import chat.parley.model.SearchAnswer;
import chat.parley.model.SessionView;
import chat.parley.model.UserView;

/**
 * The REST routes of a server, asked as one signed-in person. Every method blocks until the answer is there: call them
 * from background threads. All of them throw {@link ApiFailure}. Safe for use by many threads.
 */
public interface ParleyApi {

    /** The most that a server hands out at once. */
    int MOST = 100;

    /** One page of the person's rooms, newest activity first; page 0 is the first. */
    List<ConversationView> conversations(int page, int limit);

    /** The row of one room. */
    ConversationView conversation(String roomId);

    /** The newest messages, oldest of them first. */
    HistoryAnswer newest(String roomId, int limit);

    /** The messages right before that number, oldest of them first. */
    HistoryAnswer before(String roomId, long number, int limit);

    /** What was posted, edited or deleted after that change, by change. */
    HistoryAnswer changedAfter(String roomId, long change, int limit);

    /** What was attached in the room, the newest first. */
    List<RoomAttachment> attachments(String roomId, int page, int limit);

    /** One message of the room, wherever in it. */
    MessageView message(String roomId, String messageId);

    /** Posts; the same {@code clientId} again yields the first result. */
    MessageView post(String roomId, PostMessage message);

    MessageView edit(String roomId, String messageId, String text);

    /** Says what one thinks of a message, or takes it back. */
    MessageView react(String roomId, String messageId, React reaction);

    void deleteMessage(String roomId, String messageId);

    /** Marks as read up to and including that number. */
    void markRead(String roomId, long upTo);

    /** One's own sign-ins, this one first. */
    List<SessionView> sessions();

    /** Ends one of them. */
    void endSession(String sessionId);

    /** Ends all of them but this one. */
    void endOtherSessions();

    /** Says whether that person, who is the one signed in, wants to be left alone. */
    void doNotDisturb(String userId, DoNotDisturb wish);

    /** What one has begun to write, in all rooms; an empty one was sent or taken back. */
    List<DraftView> drafts();

    /** Keeps what one has begun to write in a room, for one's other devices. */
    DraftView keepDraft(String roomId, SaveDraft draft);

    /** Has the room stand as unread until something is marked as read in it. */
    void markUnread(String roomId);

    /** Silences a room, or lifts its silence. */
    void mute(String roomId, MuteRoom wish);

    /** Finds or makes the room of these people. */
    InitiatedRoom initiate(InitiateRoom room);

    /** Changes what a room with a name is called, or what it is for. */
    ConversationView changeRoom(String roomId, ChangeRoom change);

    ConversationView addMembers(String roomId, AddMembers members);

    /** Sends somebody away, or lets the one who asks leave. */
    void endMembership(String roomId, String userId);

    void pinRoom(String roomId, Pin pin);

    ConversationView pinMessage(String roomId, String messageId, Pin pin);

    void deleteRoom(String roomId);

    /** Changes the password of a person, who must be the one who asks; other devices of theirs are signed out. */
    void changePassword(String userId, ChangePassword passwords);

    /** One page of the messages that are looked for in the person's rooms; page 0 is the first. */
    SearchAnswer search(SearchQuestion question, int page, int limit);

    /** People whose name matches; all of them for an empty query. */
    List<UserView> people(String query, int page, int limit);
}
