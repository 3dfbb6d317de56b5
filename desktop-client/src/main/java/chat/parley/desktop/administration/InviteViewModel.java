package chat.parley.desktop.administration;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.InvitationLink;
import chat.parley.desktop.model.Threads;
import chat.parley.desktop.model.Timer;
import chat.parley.model.InvitationView;
import chat.parley.model.MakeInvitation;
import chat.parley.model.UserType;

/** Inviting people: for whom, how many, and for how long; and the invitations that hold. JavaFX thread only. */
final class InviteViewModel {

    /** For how long there is a choice. */
    static final List<Integer> DAYS = List.of(1, 7, 30);
    private static final int USUAL_DAYS = 7;
    private static final int MOST_USES = 1_000;

    /** Why it was not made. */
    enum State {
        FILLING(""),
        MAKING(""),
        INVALID("server.invite.invalid"),
        CLOSED("server.invite.closed"),
        SILENT("server.trouble.silent"),
        REFUSED("server.trouble.refused");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** Of the sentence that says it; empty if nothing is wrong. */
        String key() {
            return key;
        }
    }

    private final Administration administration;
    private final ServerAddress server;
    private final Timer timer;
    private final ObjectProperty<Position> position = new SimpleObjectProperty<>(Position.MEMBER);
    private final StringProperty uses = new SimpleStringProperty("10");
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(USUAL_DAYS);
    private final ObservableList<InvitationView> holding = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.FILLING);

    InviteViewModel(Administration administration, ServerAddress server, Timer timer) {
        this.administration = administration;
        this.server = server;
        this.timer = timer;
        ask();
    }

    /** A member or an agent. */
    ObjectProperty<Position> position() {
        return position;
    }

    /** How many may come by it, as typed. */
    StringProperty uses() {
        return uses;
    }

    ObjectProperty<Integer> days() {
        return days;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Those by which somebody could still come, newest first. */
    ObservableList<InvitationView> holding() {
        return holding;
    }

    /** Whether only this computer reaches the server by the address that it is known by here. */
    boolean isOnlyHere() {
        return server.loopback();
    }

    /** Makes one. Fails if it was not made, which {@link #state} then says. */
    CompletableFuture<InvitationLink> make() {
        String number = uses.get().strip();
        if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > MOST_USES) {
            state.set(State.INVALID);
            return CompletableFuture.failedFuture(new IllegalStateException("not made"));
        }
        state.set(State.MAKING);
        UserType type = position.get() == Position.AGENT ? UserType.SUPPORT : UserType.CONSUMER;
        return administration.invite(new MakeInvitation(type, Integer.parseInt(number), days.get()))
                .thenApply(made -> new InvitationLink(server, made.code()))
                .whenComplete((_, failure) -> state.set(failure == null ? State.FILLING : failed(failure)));
    }

    /** From now on nobody comes by it. */
    void withdraw(InvitationView invitation) {
        administration.withdraw(invitation.id()).whenComplete((_, failure) -> {
            if (failure != null && Trouble.of(failure) != Trouble.GONE) {
                state.set(failed(failure));
            }
            ask();
        });
    }

    private void ask() {
        administration.invitations().thenAccept(all -> {
            Instant now = timer.now();
            holding.setAll(all.stream().filter(each -> each.left() > 0 && each.expiresAt().isAfter(now)).toList());
        });
    }

    private static State failed(Throwable failure) {
        if (Threads.cause(failure) instanceof ApiFailure.Refused refused && refused.is("sign-up-closed")) {
            return State.CLOSED;
        }
        return switch (Trouble.of(failure)) {
            case CANCELLED -> State.FILLING;
            case SILENT -> State.SILENT;
            default -> State.REFUSED;
        };
    }
}
