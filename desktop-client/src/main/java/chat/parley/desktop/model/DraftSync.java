package chat.parley.desktop.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.store.Cache;
import chat.parley.model.DraftView;
import chat.parley.model.SaveDraft;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is begun the same on all devices of a person. Who wrote last, wins, and what was begun here since the server
 * was last heard is never replaced by what comes from elsewhere. Files are not part of it: they are only here. JavaFX thread
 * only.
 */
final class DraftSync {
    /** What is typed is told this long after the first key of a burst. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    /** More than anybody writes in. */
    private static final int MOST_ROOMS = 1_000;

    private final Drafts drafts;
    private final Calls calls;
    private final Timer timer;
    private final Cached cached;
    /** By room, what the server and this device last agreed on. */
    private final Map<String, DraftView> agreed = new HashMap<>();
    private final Set<String> due = new HashSet<>();
    private final Set<String> asking = new HashSet<>();
    private boolean ready;

    DraftSync(Drafts drafts, Calls calls, Timer timer, Cached cached) {
        this.drafts = drafts;
        this.calls = calls;
        this.timer = timer;
        this.cached = cached;
    }

    /** Recalls what an earlier run agreed on. */
    void load() {
        cached.ask(Cache::drafts).thenAccept(kept -> {
            kept.forEach(draft -> agreed.putIfAbsent(draft.roomId(), draft));
            ready = true;
            online();
        });
    }

    /** Something else is begun here. */
    void changed(String roomId) {
        if (due.add(roomId)) {
            timer.after(GATHERING, () -> {
                due.remove(roomId);
                tell(roomId);
            });
        }
    }

    /** Connected: what was begun elsewhere meanwhile comes, and what was begun here goes. */
    void online() {
        if (!ready || !calls.online()) {
            return;
        }
        calls.ask(api -> api.drafts()).thenAccept(all -> {
            all.forEach(this::heard);
            drafts.rooms().forEach(this::tell);
        });
    }

    /** What was agreed on is known to nobody any more. */
    void forgetAll() {
        agreed.clear();
    }

    /** Something was begun, sent or taken back, perhaps here. */
    void heard(DraftView draft) {
        if (!ready || draft.version() <= version(draft.roomId())
                || agreed.size() >= MOST_ROOMS && !agreed.containsKey(draft.roomId())) {
            return;
        }
        if (isNewHere(draft.roomId())) {
            agree(new DraftView(draft.roomId(), agreedText(draft.roomId()), agreedReply(draft.roomId()),
                    draft.version()));
            tell(draft.roomId()); // this is what the person wrote last, as far as this device knows
        } else {
            drafts.takeOver(draft.roomId(), draft.text(), draft.replyTo());
            agree(draft);
        }
    }

    private void tell(String roomId) {
        if (!ready || !calls.online() || !isNewHere(roomId) || !asking.add(roomId)) {
            return;
        }
        Drafts.Draft now = drafts.of(roomId);
        calls.ask(api -> api.keepDraft(roomId, new SaveDraft(now.text(), now.replyTo())))
                .whenComplete((kept, failure) -> {
                    asking.remove(roomId);
                    if (failure == null) {
                        agree(kept);
                        tell(roomId);
                    } else if (failure instanceof ApiFailure.Refused refused && refused.status() == 429) {
                        changed(roomId);
                    }
                });
    }

    private boolean isNewHere(String roomId) {
        Drafts.Draft here = drafts.of(roomId);
        return !here.text().equals(agreedText(roomId)) || !Objects.equals(here.replyTo(), agreedReply(roomId));
    }

    private @Nullable String agreedReply(String roomId) {
        DraftView there = agreed.get(roomId);
        return there == null ? null : there.replyTo();
    }

    private String agreedText(String roomId) {
        DraftView there = agreed.get(roomId);
        return there == null ? "" : there.text();
    }

    private long version(String roomId) {
        DraftView there = agreed.get(roomId);
        return there == null ? 0 : there.version();
    }

    private void agree(DraftView draft) {
        if (draft.version() >= version(draft.roomId())) {
            agreed.put(draft.roomId(), draft);
            cached.tell(cache -> cache.agreed(draft));
        }
    }
}
