package chat.parley.desktop.notification;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.MapChangeListener;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Desk;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.CalledIn;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportPreview;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody of the desk outside of the window that customers wait for anybody to answer, while new conversations shall come
 * to them, that somebody gave them one, and that a colleague calls them in. What another has taken on is told no longer. What is said in their own
 * conversations the {@link Announcer} tells. JavaFX thread only.
 */
public final class DeskAnnouncer {

    private static final String QUEUE = "support-queue";
    private static final String GIVEN = "support-case ";
    private static final String CALL = "support-call ";
    private static final Comparator<SupportCaseView> LONGEST = Comparator.comparing(SupportCaseView::waitingSince,
            Comparator.nullsLast(Comparator.naturalOrder()));

    private final Chat chat;
    private final Desk desk;
    private final Announcer.Tools tools;
    private final Screen screen;
    /** What the notice of the queue is about, by room. */
    private final Map<String, SupportCaseView> waiting = new LinkedHashMap<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Set<String> calls = new LinkedHashSet<>();
    private final MapChangeListener<String, SupportCaseView> listener = change -> changed(change.getKey(),
            change.getValueRemoved(), change.getValueAdded());
    private final Subscription following;

    /**
     * What the person sees, and how they are shown a case.
     *
     * @param inbox whether they have the inbox before their eyes
     * @param reads whether they have the case in that room before their eyes
     * @param open brings up the case in that room
     */
    public record Screen(BooleanSupplier inbox, Predicate<String> reads, Consumer<String> open) {}

    /** Begins to tell; of what waits already when the app starts, the inbox tells enough. */
    public DeskAnnouncer(Chat chat, Announcer.Tools tools, Screen screen) {
        this.chat = chat;
        this.tools = tools;
        this.screen = screen;
        desk = chat.desk();
        desk.cases().addListener(listener);
        following = desk.looking().subscribe(this::looked);
    }

    /** Stops telling, and takes away what was told. */
    public void close() {
        desk.cases().removeListener(listener);
        following.unsubscribe();
        tools.notifier().withdraw(QUEUE);
        Set.copyOf(given).forEach(this::handled);
        Set.copyOf(calls).forEach(this::seen);
    }

    private void changed(String roomId, @Nullable SupportCaseView before, @Nullable SupportCaseView now) {
        if (now == null || !desk.waits(now)) {
            taken(roomId);
        }
        if (now == null || !desk.isMine(now)) {
            handled(roomId);
        }
        if (now == null || desk.call(now).isEmpty()) {
            seen(roomId);
        }
        if (now == null || !desk.loaded().get() || chat.presence(chat.me().id()).get().quiet()
                || !tools.wishes().anything().getAsBoolean()) {
            return;
        }
        if (desk.waits(now) && now.waitingSince() != null && asksAnew(before, now)) {
            tellOfQueue(now);
        } else if (desk.isMine(now) && (before == null || !desk.isMine(before)) && !desk.isChanging(roomId)) {
            tellOfGiven(now);
        }
        CalledIn call = now.callTo(chat.me().id());
        if (call != null && (before == null || !call.equals(before.callTo(chat.me().id())))) {
            tellOfCall(now, call);
        }
    }

    /** Whether the customer wrote, or somebody gave back what they had. */
    private boolean asksAnew(@Nullable SupportCaseView before, SupportCaseView now) {
        return before == null || !desk.waits(before) || before.waitingSince() == null
                || before.lastNumber() < now.lastNumber();
    }

    private void tellOfQueue(SupportCaseView view) {
        if (!desk.available().get() || screen.inbox().getAsBoolean()) {
            return;
        }
        waiting.put(view.roomId(), view);
        String customer = CleanText.name(view.customer().fullName());
        Notice notice = waiting.size() == 1
                ? new Notice(QUEUE, tools.texts().get("notice.queue", customer), said(view))
                : new Notice(QUEUE, tools.texts().count("notice.queue.several", waiting.size()),
                        tools.texts().get("support.by", customer, said(view)));
        tools.notifier().show(notice, () -> tools.fx().execute(this::chosen));
    }

    /** The one who has waited longest is first, whoever made the notice appear. */
    private void chosen() {
        List<SupportCaseView> told = waiting.values().stream().sorted(LONGEST).toList();
        waiting.clear();
        tools.notifier().withdraw(QUEUE);
        told.stream().map(SupportCaseView::roomId).findFirst().ifPresent(screen.open());
    }

    private void taken(String roomId) {
        if (waiting.remove(roomId) != null && waiting.isEmpty()) {
            tools.notifier().withdraw(QUEUE);
        }
    }

    private void tellOfGiven(SupportCaseView view) {
        String roomId = view.roomId();
        if (screen.reads().test(roomId)) {
            return;
        }
        given.add(roomId);
        String customer = CleanText.name(view.customer().fullName());
        tools.notifier().show(new Notice(GIVEN + roomId, tools.texts().get("notice.given", customer), said(view)),
                () -> tools.fx().execute(() -> {
                    handled(roomId);
                    screen.open().accept(roomId);
                }));
    }

    /** Whoever is away is not told; the inbox tells them when they are back. */
    private void tellOfCall(SupportCaseView view, CalledIn call) {
        String roomId = view.roomId();
        if (!desk.available().get() || screen.reads().test(roomId)) {
            return;
        }
        calls.add(roomId);
        String title = tools.texts().get("notice.called", CleanText.name(call.by().firstName()),
                CleanText.name(view.customer().fullName()));
        tools.notifier().show(new Notice(CALL + roomId, title, said(view)), () -> tools.fx().execute(() -> {
            seen(roomId);
            screen.open().accept(roomId);
        }));
    }

    private void seen(String roomId) {
        if (calls.remove(roomId)) {
            tools.notifier().withdraw(CALL + roomId);
        }
    }

    private void handled(String roomId) {
        if (given.remove(roomId)) {
            tools.notifier().withdraw(GIVEN + roomId);
        }
    }

    private void looked(@Nullable String roomId) {
        if (roomId != null) {
            taken(roomId);
            handled(roomId);
            seen(roomId);
        }
    }

    private String said(SupportCaseView view) {
        if (!tools.wishes().words().getAsBoolean()) {
            return tools.texts().get("notice.wordless");
        }
        SupportPreview last = view.lastMessage();
        return last == null ? "" : Notice.line(last.text());
    }
}
