package chat.parley.desktop.backend;

import java.nio.file.Path;
import java.util.List;

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
import chat.parley.model.SessionView;
import chat.parley.model.SettingsAnswer;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * The routes of administration, asked as an administrator; to anybody else each answers 403. What changes something, and
 * each export, fails with {@link #CONFIRM_PASSWORD} if the person has not shown for 10 minutes that they know their password.
 * Every method blocks: call them from background threads. All of them throw {@link ApiFailure}. Safe for use by many threads.
 */
public interface AdminApi {

    /** The most accounts, and the most entries of the log, that a server hands out at once. */
    int MOST = 100;

    /** Kind of the failure that {@link #confirm} is the answer to. */
    String CONFIRM_PASSWORD = "confirm-password";

    /** How far back activity is asked for, and with it how fine. */
    enum Range {
        HOUR("hour"),
        DAY("day"),
        WEEK("week");

        private final String word;

        Range(String word) {
            this.word = word;
        }

        /** Its name on the wire. */
        public String word() {
            return word;
        }
    }

    /** Shows that whoever is signed in sits there; a wrong password is a 401. */
    void confirm(String password);

    /** One page of the accounts; page 0 is the first. */
    AdminPeopleAnswer people(PeopleQuestion question, int page, int limit);

    /** A person, with how many rooms they are in. */
    AdminPersonAnswer person(String userId);

    /** Where a person is signed in, those used latest first. */
    List<SessionView> devices(String userId);

    /** Signs a person out on one device. */
    void signOut(String userId, String sessionId);

    /** Keeps a person out, from now on and everywhere. */
    AdminPersonView suspend(String userId);

    AdminPersonView resume(String userId);

    AdminPersonView changeRole(String userId, ChangeRole wish);

    /** Gives a person a new password, which is in the answer and nowhere else, and signs them out everywhere. */
    AdminPersonAnswer resetPassword(String userId);

    /** Signs a person out everywhere. */
    AdminPersonView signOut(String userId);

    void delete(String userId);

    UserView create(CreateUser account);

    /** Makes accounts of the lines of a table, whose first line is {@code username,firstName,lastName,type,email}. */
    ImportReport importPeople(String csv);

    /** Writes the accounts into a file, which is there wholly afterwards or, after a failure, as it was. */
    void exportPeople(PeopleQuestion question, Path target);

    /**
     * Entries of the activity log, newest first.
     *
     * @param before the oldest one that is known; {@code null} for the newest
     */
    AuditAnswer audit(AuditQuestion question, @Nullable String before, int limit);

    /** Writes the entries into a file as {@link #exportPeople} does. */
    void exportAudit(AuditQuestion question, Path target);

    /** One page of all rooms; page 0 is the first. */
    AdminRoomsAnswer rooms(RoomsQuestion question, int page, int limit);

    /** Deletes a room with everything in it, for everybody. */
    void deleteRoom(String roomId);

    /** Newest first. */
    List<InvitationView> invitations();

    /** Makes one, whose code is in the answer and nowhere else; a 409 while nobody could come by it. */
    InvitationAnswer invite(MakeInvitation wish);

    /** From now on nobody comes by it. */
    void withdraw(String invitationId);

    OverviewView overview();

    SettingsAnswer settings();

    /** All of it or nothing; a 409 if somebody else has changed settings meanwhile. */
    SettingsAnswer changeSettings(ChangeSettings wish);

    ActivityAnswer activity(Range range);

    /** Newest first; a 409 if what there is to back up is not the server's own. */
    List<BackupView> backups();

    /** Begins a backup, which is then the first of the answer. */
    List<BackupView> backUp();
}
