package chat.parley.desktop.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.AdminApi;
import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.AuditQuestion;
import chat.parley.desktop.backend.PeopleQuestion;
import chat.parley.desktop.backend.RoomsQuestion;
import chat.parley.model.ActivityAnswer;
import chat.parley.model.AdminPeopleAnswer;
import chat.parley.model.AdminPersonAnswer;
import chat.parley.model.AdminPersonView;
import chat.parley.model.AdminRoomsAnswer;
import chat.parley.model.AuditAnswer;
import chat.parley.model.BackupView;
import chat.parley.model.ChangeRole;
import chat.parley.model.ChangeSettings;
import chat.parley.model.CreateUser;
import chat.parley.model.ImportReport;
import chat.parley.model.InvitationAnswer;
import chat.parley.model.InvitationView;
import chat.parley.model.MakeInvitation;
import chat.parley.model.OverviewView;
import chat.parley.model.Role;
import chat.parley.model.SessionView;
import chat.parley.model.SettingsAnswer;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * The server and its people, as an administrator looks after them. What changes something may first want the password, as
 * {@link PasswordCheck} says. JavaFX thread only; nothing here blocks, and every future completes on that thread, failing
 * with {@link ApiFailure}, or with {@link java.util.concurrent.CancellationException} where the password was not given.
 */
public final class Administration {

    /** A table of people is text; what is longer is something else. */
    private static final long LONGEST_TABLE = 4L << 20;

    private final UserView me;
    private final AdminApi api;
    private final Calls calls;
    private final PasswordCheck check;

    Administration(UserView me, AdminApi api, Calls calls) {
        this.me = me;
        this.api = api;
        this.calls = calls;
        check = new PasswordCheck(api, calls);
    }

    /** Whether the person is an administrator at all. */
    public boolean allowed() {
        return me.role() == Role.ADMIN;
    }

    /** Whether that is the person themselves, who can neither keep themselves out nor lower themselves. */
    public boolean isMe(UserView person) {
        return person.id().equals(me.id());
    }

    /** Where the password is asked for. */
    public PasswordCheck check() {
        return check;
    }

    /** One page of the accounts, of at most {@link AdminApi#MOST}; page 0 is the first. */
    public CompletableFuture<AdminPeopleAnswer> people(PeopleQuestion question, int page) {
        return calls.answer(() -> api.people(question, page, AdminApi.MOST));
    }

    /** A person, with how many rooms they are in. */
    public CompletableFuture<AdminPersonAnswer> person(String userId) {
        return calls.answer(() -> api.person(userId));
    }

    /** Where a person is signed in, those used latest first. */
    public CompletableFuture<List<SessionView>> devices(String userId) {
        return calls.answer(() -> api.devices(userId));
    }

    public CompletableFuture<Void> signOut(String userId, SessionView device) {
        return check.pass(() -> {
            api.signOut(userId, device.id());
            return null;
        });
    }

    public CompletableFuture<AdminPersonView> suspend(String userId) {
        return check.pass(() -> api.suspend(userId));
    }

    public CompletableFuture<AdminPersonView> resume(String userId) {
        return check.pass(() -> api.resume(userId));
    }

    public CompletableFuture<AdminPersonView> changeRole(String userId, ChangeRole wish) {
        return check.pass(() -> api.changeRole(userId, wish));
    }

    /** Gives a person another password, which is told once. */
    public CompletableFuture<AdminPersonAnswer> resetPassword(String userId) {
        return check.pass(() -> api.resetPassword(userId));
    }

    public CompletableFuture<AdminPersonView> signOut(String userId) {
        return check.pass(() -> api.signOut(userId));
    }

    public CompletableFuture<Void> delete(String userId) {
        return check.pass(() -> {
            api.delete(userId);
            return null;
        });
    }

    public CompletableFuture<UserView> create(CreateUser account) {
        return check.pass(() -> api.create(account));
    }

    /**
     * Makes accounts of the lines of a file.
     *
     * @return fails also with {@link UncheckedIOException} if it cannot be read, is no text, or too long to be a table
     */
    public CompletableFuture<ImportReport> importPeople(Path table) {
        return check.pass(() -> api.importPeople(read(table)));
    }

    /** Writes the accounts into a file. */
    public CompletableFuture<Void> exportPeople(PeopleQuestion question, Path target) {
        return check.pass(() -> {
            api.exportPeople(question, target);
            return null;
        });
    }

    /** Entries of the log before that one, at most {@link AdminApi#MOST}; the newest for {@code null}. */
    public CompletableFuture<AuditAnswer> audit(AuditQuestion question, @Nullable String before) {
        return calls.answer(() -> api.audit(question, before, AdminApi.MOST));
    }

    /** Writes the log into a file. */
    public CompletableFuture<Void> exportAudit(AuditQuestion question, Path target) {
        return check.pass(() -> {
            api.exportAudit(question, target);
            return null;
        });
    }

    /** One page of all rooms, of at most {@link AdminApi#MOST}; page 0 is the first. */
    public CompletableFuture<AdminRoomsAnswer> rooms(RoomsQuestion question, int page) {
        return calls.answer(() -> api.rooms(question, page, AdminApi.MOST));
    }

    /** Deletes a room with everything in it, for everybody. */
    public CompletableFuture<Void> deleteRoom(String roomId) {
        return check.pass(() -> {
            api.deleteRoom(roomId);
            return null;
        });
    }

    /** Newest first; those that ended lately are among them. */
    public CompletableFuture<List<InvitationView>> invitations() {
        return calls.answer(api::invitations);
    }

    /** Makes an invitation, whose code is told once. */
    public CompletableFuture<InvitationAnswer> invite(MakeInvitation wish) {
        return check.pass(() -> api.invite(wish));
    }

    public CompletableFuture<Void> withdraw(String invitationId) {
        return check.pass(() -> {
            api.withdraw(invitationId);
            return null;
        });
    }

    public CompletableFuture<OverviewView> overview() {
        return calls.answer(api::overview);
    }

    public CompletableFuture<SettingsAnswer> settings() {
        return calls.answer(api::settings);
    }

    /** Changes settings of the server: all that is wished, or nothing. */
    public CompletableFuture<SettingsAnswer> changeSettings(ChangeSettings wish) {
        return check.pass(() -> api.changeSettings(wish));
    }

    public CompletableFuture<ActivityAnswer> activity(AdminApi.Range range) {
        return calls.answer(() -> api.activity(range));
    }

    /** Newest first; fails with a 409 if what there is to back up is not the server's own. */
    public CompletableFuture<List<BackupView>> backups() {
        return calls.answer(api::backups);
    }

    /** Begins a backup; it is the first of all that there are. */
    public CompletableFuture<List<BackupView>> backUp() {
        return check.pass(api::backUp);
    }

    private static String read(Path table) {
        try {
            if (Files.size(table) > LONGEST_TABLE) {
                throw new IOException("too long to be a table of people");
            }
            String text = Files.readString(table, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
