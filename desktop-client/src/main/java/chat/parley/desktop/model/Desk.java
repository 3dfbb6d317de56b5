package chat.parley.desktop.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.SupportApi;
import chat.parley.model.AssignCase;
import chat.parley.model.CalledIn;
import chat.parley.model.ChangeCaseStatus;
import chat.parley.model.RoomType;
import chat.parley.model.SupportAgentView;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportCounts;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * The support desk as one of its agents sees it: all cases, kept true by what happens on the server, and what can be done
 * with them. Somebody who is no agent has an empty one. JavaFX thread only; nothing here blocks, and every future completes
 * on that thread, failing with {@link ApiFailure}.
 */
public final class Desk {

    private final Chat chat;
    private final SupportApi api;
    private final Calls calls;
    private final CaseBook book;
    private final ObservableMap<String, SupportCaseView> casesView;
    private final ObservableList<SupportAgentView> agents = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable String> looking = new ReadOnlyObjectWrapper<>();
    private final Set<String> changing = new HashSet<>();
    private @Nullable DeskCase open;

    Desk(Chat chat, SupportApi api, Calls calls, Timer timer) {
        this.chat = chat;
        this.api = api;
        this.calls = calls;
        book = new CaseBook(chat.me(), api, calls, timer);
        casesView = FXCollections.unmodifiableObservableMap(book.cases());
    }

    /** Whether the person is of the desk at all. */
    public boolean staffed() {
        return chat.me().type() == UserType.SUPPORT;
    }

    /**
     * All cases that are known, by room: those that wait, the agent's own and those they are called into wholly, of the rest as
     * many as were asked for.
     */
    public ObservableMap<String, SupportCaseView> cases() {
        return casesView;
    }

    /** Rises once after each change of the cases, however many it touches. */
    public ReadOnlyLongProperty changes() {
        return book.changes();
    }

    /** Whether what waits and what is the agent's own is there: an empty list then means that there is nothing. */
    public ReadOnlyBooleanProperty loaded() {
        return book.loaded();
    }

    /** How many cases there are, those not loaded included. */
    public ReadOnlyObjectProperty<SupportCounts> counts() {
        return book.counts();
    }

    /** Everybody of the desk. */
    public ObservableList<SupportAgentView> agents() {
        return FXCollections.unmodifiableObservableList(agents);
    }

    /** Whether new conversations come to this agent. */
    public ReadOnlyBooleanProperty available() {
        return available.getReadOnlyProperty();
    }

    /** Room of the case that is open; its value is {@code null} while none is. */
    public ReadOnlyObjectProperty<@Nullable String> looking() {
        return looking.getReadOnlyProperty();
    }

    /** Whether this app has just asked for a change of the case in that room: what becomes of it is no news to the person. */
    public boolean isChanging(String roomId) {
        return changing.contains(roomId);
    }

    /** Whether the conversation is one that the desk answers, and this person is of the desk. */
    public boolean answers(Conversation conversation) {
        return staffed() && conversation.type() == RoomType.CONSUMER_TO_SUPPORT;
    }

    /** Whether the case waits for somebody to take it. */
    public boolean waits(SupportCaseView view) {
        return CaseBook.waits(view);
    }

    /** Whether the case is this agent's to settle. */
    public boolean isMine(SupportCaseView view) {
        return CaseBook.belongsTo(chat.me(), view);
    }

    /** Who calls this person into the case by a note that they have not seen, if anybody does. */
    public Optional<CalledIn> call(SupportCaseView view) {
        return Optional.ofNullable(view.callTo(chat.me().id()));
    }

    /** Adds more of all cases to those that are known; only of those that stand so, unless it is empty. */
    public CompletableFuture<Void> loadMore(Set<SupportStatus> statuses) {
        return book.loadMore(statuses);
    }

    /**
     * Takes a case that nobody has. Fails with a {@link ApiFailure.Refused} of the kind {@link SupportApi#ALREADY_CLAIMED}
     * if another was first; the case then shows who.
     */
    public CompletableFuture<SupportCaseView> claim(String roomId) {
        CompletableFuture<SupportCaseView> claimed = change(roomId, () -> api.claim(roomId));
        claimed.whenComplete((_, failure) -> {
            if (failure instanceof ApiFailure.Refused) {
                lookAgain(roomId);
            }
        });
        return claimed;
    }

    /**
     * Gives a case to an agent, or back to the queue.
     *
     * @param agentId {@code null} for the queue
     * @param note for whoever has it next; empty for none
     */
    public CompletableFuture<SupportCaseView> assign(SupportCaseView view, @Nullable String agentId, String note) {
        AssignCase wish = new AssignCase(agentId, note.isBlank() ? null : note.strip(), view.version());
        return fresh(view, () -> api.assign(view.roomId(), wish));
    }

    /**
     * Says how a case stands from now on.
     *
     * @param until with {@link SupportStatus#ON_HOLD} and only then: when it comes back
     */
    public CompletableFuture<SupportCaseView> changeStatus(SupportCaseView view, SupportStatus status,
            @Nullable Instant until) {
        ChangeCaseStatus wish = new ChangeCaseStatus(status, until, view.version());
        return fresh(view, () -> api.changeStatus(view.roomId(), wish));
    }

    /** Gives a case these tags and no others. */
    public CompletableFuture<SupportCaseView> tag(SupportCaseView view, List<String> tags) {
        return change(view.roomId(), () -> api.tag(view.roomId(), tags));
    }

    /** Says whether new conversations shall come to this agent. */
    public CompletableFuture<Void> setAvailable(boolean now) {
        return Calls.plain(calls.<Void>answer(() -> {
            api.setAvailable(now);
            return null;
        }).thenRun(() -> {
            available.set(now);
            lookForAgents();
        }));
    }

    /** The texts kept for answering. */
    public DeskReplies replies() {
        return new DeskReplies(api, calls);
    }

    /** Opens a case to work on it, instead of any other that is open. */
    public DeskCase open(String roomId) {
        DeskCase next = new DeskCase(roomId, chat, api, this);
        open = next;
        looking.set(roomId);
        next.begin();
        return next;
    }

    /** The agent is an agent and connected: whatever happened meanwhile is fetched. */
    void online() {
        if (staffed()) {
            book.refresh();
            lookForAgents();
            if (open != null) {
                open.online();
            }
        }
    }

    void heard(ServerFrame.SupportCase frame) {
        take(frame.supportCase());
    }

    void heard(ServerFrame.SupportNote frame) {
        if (open != null) {
            open.heard(frame.note());
        }
    }

    void heard(ServerFrame.SupportViewing frame) {
        if (open != null) {
            open.heard(frame);
        }
    }

    void heard(ServerFrame.SupportAgent frame) {
        SupportAgentView agent = frame.agent();
        int index = agents.stream().map(each -> each.user().id()).toList().indexOf(agent.user().id());
        if (index < 0) {
            agents.add(agent);
        } else {
            // Not taken out in between: who has chosen them in a list would lose the choice.
            agents.set(index, agent);
        }
        if (agent.user().id().equals(chat.me().id())) {
            available.set(agent.available());
        }
    }

    void take(SupportCaseView view) {
        if (book.heard(view) && open != null) {
            open.heard(view);
        }
    }

    void closed(DeskCase gone) {
        if (open == gone) {
            open = null;
            looking.set(null);
        }
    }

    @Nullable
    UserView agent(String userId) {
        return agents.stream().map(SupportAgentView::user).filter(each -> each.id().equals(userId)).findFirst()
                .orElse(null);
    }

    /** Has {@link #agents} be brought up to date, with how much each has to do. */
    public void lookForAgents() {
        calls.answer(api::agents).thenAccept(now -> {
            agents.setAll(now);
            now.stream().filter(each -> each.user().id().equals(chat.me().id())).findFirst()
                    .ifPresent(own -> available.set(own.available()));
        }).exceptionally(_ -> null);
    }

    private void lookAgain(String roomId) {
        calls.answer(() -> api.details(roomId)).thenAccept(answer -> take(answer.supportCase()))
                .exceptionally(_ -> null);
    }

    /** A change of the case as the agent sees it; if it has changed meanwhile, they shall see that first. */
    private CompletableFuture<SupportCaseView> fresh(SupportCaseView view, Supplier<SupportCaseView> question) {
        CompletableFuture<SupportCaseView> changed = change(view.roomId(), question);
        changed.whenComplete((_, failure) -> {
            if (failure instanceof ApiFailure.Refused) {
                lookAgain(view.roomId());
            }
        });
        return changed;
    }

    private CompletableFuture<SupportCaseView> change(String roomId, Supplier<SupportCaseView> question) {
        changing.add(roomId);
        return Calls.plain(calls.answer(question).thenApply(view -> {
            take(view);
            return view;
        }).whenComplete((_, _) -> changing.remove(roomId)));
    }
}
