package chat.parley.desktop.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Desk;
import chat.parley.desktop.model.DeskCase;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.model.Timer;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.prose.Audience;
import chat.parley.model.SupportAgentView;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** One case that an agent has open, until {@link #close}: how it stands and what can be done with it. JavaFX thread only. */
public final class CaseViewModel {

    /** What is written in this case. */
    public enum Mode {
        REPLY,
        NOTE
    }

    /** How the agent stands to the conversation. */
    public enum Stance {
        /** It is not known yet how the case stands. */
        UNKNOWN,
        /** The agent may answer. */
        MINE,
        /** Nobody has it. */
        FREE,
        /** Another has it. */
        TAKEN,
        /** It is settled, and the agent is not in it any more. */
        OVER
    }

    private final Chat chat;
    private final Desk desk;
    private final DeskCase open;
    private final CaseWords words;
    private final NoteWriting note;
    private final Attention attention;
    private final CannedReplies canned;
    private final ObservableBooleanValue online;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.REPLY);
    private final ReadOnlyObjectWrapper<Stance> stance = new ReadOnlyObjectWrapper<>(Stance.UNKNOWN);
    private final List<Subscription> following = new ArrayList<>();
    private Subscription membership = Subscription.EMPTY;

    /** The case in that room; it begins with an answer, not with a note. */
    public CaseViewModel(Chat chat, String roomId, Texts texts, Times times, Timer timer) {
        this.chat = chat;
        desk = chat.desk();
        open = desk.open(roomId);
        words = new CaseWords(chat.me(), texts, times, timer);
        online = Bindings.createBooleanBinding(() -> chat.connection().get().online(), chat.connection());
        canned = new CannedReplies(desk.replies(), chat.me());
        note = new NoteWriting(open, chat.drafts(), online);
        attention = new Attention(open, chat.me().id(), online, timer);
        following.add(open.now().subscribe(this::look));
        following.add(open.conversation().subscribe(this::follow));
    }

    /** The case is not open any more. */
    public void close() {
        following.forEach(Subscription::unsubscribe);
        membership.unsubscribe();
        attention.close();
        open.close();
    }

    public String roomId() {
        return open.roomId();
    }

    /** Its messages; the value is {@code null} until they can be asked for. */
    public ReadOnlyObjectProperty<@Nullable Conversation> conversation() {
        return open.conversation();
    }

    /** What is written. */
    public ObjectProperty<Mode> mode() {
        return mode;
    }

    public ReadOnlyObjectProperty<Stance> stance() {
        return stance.getReadOnlyProperty();
    }

    /** What only the desk sees, in the order of the conversation. */
    public ObservableList<SupportNoteView> notes() {
        return open.notes();
    }

    ReadOnlyObjectProperty<@Nullable SupportCaseView> now() {
        return open.now();
    }

    /** Why it cannot be opened; the value is {@code null} while it can. */
    public ReadOnlyObjectProperty<@Nullable Throwable> trouble() {
        return open.trouble();
    }

    ObservableList<UserView> viewers() {
        return open.viewers();
    }

    ObservableList<SupportCaseView> earlier() {
        return open.earlier();
    }

    ObservableList<SupportAgentView> agents() {
        return desk.agents();
    }

    /** Whom of the desk a note may call in. */
    List<UserView> colleagues() {
        return desk.agents().stream().map(SupportAgentView::user).filter(agent -> !isMe(agent)).toList();
    }

    /** Who is marked where a note names them. */
    Audience audience() {
        return Audience.of(chat.me(), colleagues());
    }

    /** To be told whether the case is before the agent's eyes: a note that calls them in then is seen. */
    BooleanProperty eyes() {
        return attention.eyes();
    }

    /** Has them brought up to date. */
    void lookForAgents() {
        desk.lookForAgents();
    }

    CannedReplies canned() {
        return canned;
    }

    NoteWriting note() {
        return note;
    }

    CaseWords words() {
        return words;
    }

    Texts texts() {
        return words.texts();
    }

    ObservableBooleanValue online() {
        return online;
    }

    ReadOnlyObjectProperty<Presence> presence(UserView person) {
        return chat.presence(person.id());
    }

    /** Who else of the desk is writing to the customer at this moment. */
    List<UserView> colleaguesWriting() {
        Conversation now = open.conversation().get();
        return now == null
                ? List.of()
                : now.typing().stream().filter(person -> person.type() == UserType.SUPPORT && !isMe(person)).toList();
    }

    boolean isMe(UserView person) {
        return person.id().equals(chat.me().id());
    }

    /** Gives the case to this agent, whoever has it. */
    CompletableFuture<SupportCaseView> takeOver() {
        return assign(chat.me().id(), "");
    }

    /**
     * Gives the case to an agent, or back to the queue.
     *
     * @param agentId {@code null} for the queue
     * @param why for whoever has it next; may be empty
     */
    CompletableFuture<SupportCaseView> assign(@Nullable String agentId, String why) {
        return withCase(view -> desk.assign(view, agentId, why));
    }

    CompletableFuture<SupportCaseView> changeStatus(SupportStatus status) {
        return withCase(view -> desk.changeStatus(view, status, null));
    }

    CompletableFuture<SupportCaseView> snooze(Instant until) {
        return withCase(view -> desk.changeStatus(view, SupportStatus.ON_HOLD, until));
    }

    /**
     * Takes it back that the case was settled. It need not be the one that is open any more.
     *
     * @param before how it stood before
     */
    CompletableFuture<SupportCaseView> reopen(SupportCaseView settled, SupportCaseView before) {
        SupportCaseView known = desk.cases().get(settled.roomId());
        SupportCaseView now = known == null || known.version() < settled.version() ? settled : known;
        SupportStatus status = before.status() == SupportStatus.NEW ? SupportStatus.OPEN : before.status();
        return desk.changeStatus(now, status, status == SupportStatus.ON_HOLD ? before.snoozedUntil() : null);
    }

    CompletableFuture<SupportCaseView> tag(List<String> tags) {
        return withCase(view -> desk.tag(view, tags));
    }

    /** Deletes a note, if it is the agent's own. */
    CompletableFuture<Void> deleteNote(SupportNoteView view) {
        return open.deleteNote(view);
    }

    private CompletableFuture<SupportCaseView> withCase(
            Function<SupportCaseView, CompletableFuture<SupportCaseView>> change) {
        SupportCaseView view = open.now().get();
        return view == null
                ? CompletableFuture.failedFuture(new IllegalStateException("the case is not known yet"))
                : change.apply(view);
    }

    private void follow(@Nullable Conversation conversation) {
        membership.unsubscribe();
        membership = conversation == null ? Subscription.EMPTY : conversation.joined().subscribe(this::look);
        look();
    }

    private void look() {
        SupportCaseView view = open.now().get();
        Conversation conversation = open.conversation().get();
        boolean member = conversation != null && conversation.joined().get();
        stance.set(view == null ? Stance.UNKNOWN : stance(view, member));
    }

    private Stance stance(SupportCaseView view, boolean member) {
        UserView assignee = view.assignee();
        boolean over = view.status() == SupportStatus.RESOLVED;
        if (member || !over && assignee != null && isMe(assignee)) {
            return Stance.MINE;
        }
        if (over) {
            return Stance.OVER;
        }
        return assignee == null ? Stance.FREE : Stance.TAKEN;
    }
}
