package chat.parley.desktop.administration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Threads;
import chat.parley.model.ChangeSettings;
import chat.parley.model.SettingView;
import chat.parley.model.SettingsAnswer;
import org.jspecify.annotations.Nullable;

/** The settings of the server, changed one after the other; each holds, or is back as it was. JavaFX thread only. */
final class ServerSettingsViewModel implements Looked {

    /** What there is to show. */
    enum State {
        LOADING,
        LISTED,
        TROUBLE
    }

    private static final String MEANWHILE = "settings-changed-meanwhile";

    private final Administration administration;
    private final ObservableList<SettingItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObservableValue<Boolean> online;
    private final Subscription following;
    private final Map<SettingItem, Wish> sending = new HashMap<>();
    private final Map<SettingItem, Wish> next = new HashMap<>();
    private CompletableFuture<Void> changes = CompletableFuture.completedFuture(null);
    private long version;
    private boolean shown;

    /** @param value {@code null} for the usual one */
    private record Wish(@Nullable String value) {}

    ServerSettingsViewModel(Chat chat) {
        administration = chat.administration();
        online = chat.connection().map(ConnectionState::online);
        following = online.subscribe(there -> {
            if (there && shown) {
                ask();
            }
        });
    }

    /** In the order of the server. Items stay; what they hold changes. */
    ObservableList<SettingItem> items() {
        return items;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableValue<Boolean> online() {
        return online;
    }

    @Override
    public void enter() {
        shown = true;
        ask();
    }

    @Override
    public void leave() {
        shown = false;
        items.stream().filter(item -> item.state().get().failed())
                .forEach(item -> item.become(SettingItem.State.RESTING));
    }

    @Override
    public void close() {
        shown = false;
        following.unsubscribe();
    }

    /** Asks how they are; what is shown stays until that is known. */
    void ask() {
        administration.settings().whenComplete((answer, failure) -> {
            if (failure == null) {
                take(answer);
            } else if (items.isEmpty()) {
                state.set(State.TROUBLE);
            }
        });
    }

    /** Wishes another value; {@code null} for the usual one. The last of those wished while one is on its way goes next. */
    void change(SettingItem item, @Nullable String value) {
        Wish wish = new Wish(value);
        Wish before = sending.get(item);
        if (wish.equals(before)) {
            next.remove(item); // a field that loses the focus says again what Enter has said
            return;
        }
        if (before != null) {
            next.put(item, wish);
            return;
        }
        SettingView seen = item.now().get();
        if (value == null ? !seen.changed() : value.equals(seen.value())) {
            item.become(SettingItem.State.RESTING);
        } else if (value != null && !item.fits(value)) {
            item.become(SettingItem.State.INVALID);
        } else {
            item.become(SettingItem.State.SAVING);
            sending.put(item, wish);
            // One at a time, as each must know the version that the one before has made.
            changes = changes.handle((_, _) -> null).thenCompose(_ -> send(item, value, seen, true))
                    .whenComplete((_, _) -> sent(item));
        }
    }

    private void sent(SettingItem item) {
        sending.remove(item);
        Wish wish = next.remove(item);
        if (wish != null) {
            change(item, wish.value());
        }
    }

    private CompletableFuture<Void> send(SettingItem item, @Nullable String value, SettingView seen, boolean again) {
        return administration.changeSettings(new ChangeSettings(version, Collections.singletonMap(item.name(), value)))
                .handle((answer, failure) -> {
                    if (failure != null) {
                        return isMeanwhile(failure) && again
                                ? lookAgain(item, value, seen)
                                : failed(item, failure);
                    }
                    take(answer);
                    item.become(SettingItem.State.RESTING);
                    return CompletableFuture.<Void>completedFuture(null);
                }).thenCompose(Function.identity());
    }

    /** Somebody has changed something. If it was something else, what was wished here still makes sense. */
    private CompletableFuture<Void> lookAgain(SettingItem item, @Nullable String value, SettingView seen) {
        return administration.settings().handle((fresh, failure) -> {
            if (failure != null) {
                return failed(item, failure);
            }
            take(fresh);
            if (item.now().get().equals(seen)) {
                return send(item, value, seen, false);
            }
            item.become(SettingItem.State.MEANWHILE);
            return CompletableFuture.<Void>completedFuture(null);
        }).thenCompose(Function.identity());
    }

    private CompletableFuture<Void> failed(SettingItem item, Throwable failure) {
        item.become(isMeanwhile(failure) ? SettingItem.State.MEANWHILE : switch (Trouble.of(failure)) {
            case CANCELLED -> SettingItem.State.CANCELLED;
            case SILENT -> SettingItem.State.SILENT;
            case TOO_MANY -> SettingItem.State.TOO_MANY;
            default -> isInvalid(failure) ? SettingItem.State.INVALID : SettingItem.State.REFUSED;
        });
        ask();
        return CompletableFuture.completedFuture(null);
    }

    private void take(SettingsAnswer answer) {
        if (answer.version() < version) {
            return; // asked before a change that is known already
        }
        version = answer.version();
        List<SettingItem> fresh = new ArrayList<>();
        for (SettingView view : answer.settings()) {
            items.stream().filter(item -> item.name().equals(view.name())).findFirst()
                    .ifPresentOrElse(item -> item.take(view), () -> fresh.add(new SettingItem(view)));
        }
        items.addAll(fresh);
        state.set(State.LISTED);
    }

    private static boolean isMeanwhile(Throwable failure) {
        return Threads.cause(failure) instanceof ApiFailure.Refused refused && refused.is(MEANWHILE);
    }

    private static boolean isInvalid(Throwable failure) {
        return Threads.cause(failure) instanceof ApiFailure.Refused refused && refused.status() == 400;
    }
}
