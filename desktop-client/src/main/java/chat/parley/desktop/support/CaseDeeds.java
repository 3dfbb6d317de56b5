package chat.parley.desktop.support;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportStatus;
import org.jspecify.annotations.Nullable;

/** Does with the open case what the agent asks for, and says what became of it. JavaFX thread only. */
final class CaseDeeds {

    private static final Duration UNDO = Duration.ofSeconds(8);

    private final CaseViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final CaseView.Ways ways;

    CaseDeeds(CaseViewModel model, Layers layers, CaseView.Ways ways) {
        this.model = model;
        this.layers = layers;
        this.ways = ways;
        texts = model.texts();
    }

    boolean possible() {
        return model.online().get() && model.now().get() != null;
    }

    /** Settles the case; for a while that can be undone. */
    void resolve() {
        SupportCaseView before = model.now().get();
        if (!possible() || before == null || before.status() == SupportStatus.RESOLVED) {
            return;
        }
        say(model.changeStatus(SupportStatus.RESOLVED), done -> {
            layers.toast(texts.get("support.resolved", model.words().customer(before)), texts.get("room.undo"), UNDO,
                    () -> say(model.reopen(done, before), undone -> ways.open().accept(undone.roomId())));
            ways.resolved().run();
        });
    }

    void changeStatus(SupportStatus status) {
        if (status == SupportStatus.RESOLVED) {
            resolve();
        } else {
            say(model.changeStatus(status), done -> {});
        }
    }

    /** Puts the case off; it comes back by itself. */
    void snooze(Instant until) {
        say(model.snooze(until),
                done -> layers.toast(texts.get("support.snoozed", model.words().times().until(until))));
    }

    /** Gives the case to an agent, or to the queue for {@code null}. */
    void assign(@Nullable String agentId, String name, String why) {
        say(model.assign(agentId, why), done -> layers.toast(agentId == null
                ? texts.get("support.released")
                : texts.get("support.assigned", name)));
    }

    void takeOver() {
        say(model.takeOver(), done -> {});
    }

    void tag(List<String> tags) {
        say(model.tag(tags), done -> {});
    }

    void deleteNote(SupportNoteView note) {
        model.deleteNote(note).exceptionally(failure -> {
            layers.toast(texts.get("room.refused"));
            return null;
        });
    }

    /** Asks whom to give the case to. */
    void chooseAgent() {
        if (possible()) {
            AssignDialog.open(model, this, layers);
        }
    }

    private void say(CompletableFuture<SupportCaseView> deed, Consumer<SupportCaseView> then) {
        deed.whenComplete((done, failure) -> {
            if (failure == null) {
                then.accept(done);
            } else {
                layers.toast(texts.get("support.changed"));
            }
        });
    }
}
