package chat.parley.desktop.administration;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import chat.parley.desktop.backend.PeopleQuestion;
import chat.parley.desktop.backend.RoomsQuestion;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.ConnectionState;
import chat.parley.desktop.model.Timer;
import chat.parley.model.SettingView;

/**
 * What is left to do on a new server. The server is asked what it has, so a step counts as done whoever did it and wherever;
 * nothing is said before it has answered, and nothing ever again once everything is done or the person has put it away.
 * JavaFX thread only.
 */
public final class FirstSteps {

    /** How often the server is asked while something is left. */
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final String OF_BACKUPS = "parley.backup";
    private static final String BUILT_IN = "built-in";
    private static final String VERIFIED = "verified";
    private static final RoomsQuestion ALL_ROOMS = new RoomsQuestion("", RoomsQuestion.Sort.ACTIVE, true);

    private final Administration administration;
    private final Timer timer;
    private final BooleanProperty putAway;
    private final ReadOnlyObjectWrapper<Set<FirstStep>> left = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final Subscription following;
    private boolean online;
    private boolean asking;
    private int generation;
    private Runnable callOff = () -> {};

    /**
     * The steps of the server that this person looks after.
     *
     * @param putAway whether nothing is to be said of them any more
     */
    public FirstSteps(Chat chat, Timer timer, BooleanProperty putAway) {
        administration = chat.administration();
        this.timer = timer;
        this.putAway = putAway;
        following = chat.connection().map(ConnectionState::online).subscribe(this::follow);
    }

    /** What is left; empty once everything is done. */
    ReadOnlyObjectProperty<Set<FirstStep>> left() {
        return left.getReadOnlyProperty();
    }

    /** Whether they are to be seen. */
    ReadOnlyBooleanProperty showing() {
        return showing.getReadOnlyProperty();
    }

    /** Never shows them again. */
    void putAway() {
        putAway.set(true);
        close();
        showing.set(false);
    }

    /** Asks now; something may have been done. */
    public void look() {
        if (!online || asking || putAway.get()) {
            return;
        }
        int mine = ++generation;
        asking = true;
        callOff.run();
        whatIsLeft().whenComplete((answer, failure) -> {
            if (mine == generation) {
                asking = false;
                callOff = timer.after(PAUSE, this::look);
                if (failure == null) {
                    show(answer);
                }
            }
        });
    }

    /** Asks no more. */
    public void close() {
        following.unsubscribe();
        online = false;
        generation++;
        callOff.run();
    }

    private void follow(boolean now) {
        online = now;
        asking = false;
        generation++;
        callOff.run();
        look();
    }

    private void show(Set<FirstStep> answer) {
        left.set(answer);
        if (answer.isEmpty()) {
            // Those who watched see the last one ticked off; at the next start there is nothing to see.
            putAway.set(true);
            callOff.run();
        } else {
            showing.set(true);
        }
    }

    private CompletableFuture<Set<FirstStep>> whatIsLeft() {
        return peopleAreMissing().thenCombine(roomIsMissing(), (people, room) -> {
            Set<FirstStep> missing = EnumSet.noneOf(FirstStep.class);
            add(missing, FirstStep.PEOPLE, people);
            add(missing, FirstStep.ROOM, room);
            return missing;
        }).thenCombine(backupIsMissing(), (missing, backup) -> {
            add(missing, FirstStep.BACKUPS, backup);
            return Collections.unmodifiableSet(missing);
        });
    }

    private static void add(Set<FirstStep> steps, FirstStep step, boolean missing) {
        if (missing) {
            steps.add(step);
        }
    }

    private CompletableFuture<Boolean> peopleAreMissing() {
        return administration.people(PeopleQuestion.EVERYBODY, 0).thenCombine(administration.invitations(),
                (people, invitations) -> people.total() <= 1 && invitations.isEmpty());
    }

    private CompletableFuture<Boolean> roomIsMissing() {
        return administration.rooms(ALL_ROOMS, 0).thenApply(rooms -> rooms.total() == 0);
    }

    private CompletableFuture<Boolean> backupIsMissing() {
        return administration.backups().thenCombine(administration.settings(),
                (backups, settings) -> backups.stream().noneMatch(backup -> backup.state().equals(VERIFIED))
                        && settings.settings().stream().noneMatch(FirstSteps::decidesOnBackups))
                // With a database of its own, backups are not the server's to make.
                .exceptionally(failure -> {
                    if (Trouble.of(failure) == Trouble.CONFLICT) {
                        return false;
                    }
                    throw new CompletionException(failure);
                });
    }

    private static boolean decidesOnBackups(SettingView setting) {
        return setting.name().startsWith(OF_BACKUPS)
                && (setting.changed() || !setting.source().equals(BUILT_IN));
    }
}
