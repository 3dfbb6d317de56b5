package chat.parley.desktop.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import chat.parley.model.ActivityAnswer;
import chat.parley.model.AdminPeopleAnswer;
import chat.parley.model.AdminPersonAnswer;
import chat.parley.model.AdminPersonView;
import chat.parley.model.AdminRoomsAnswer;
import chat.parley.model.AuditAnswer;
import chat.parley.model.BackupView;
import chat.parley.model.BackupsAnswer;
import chat.parley.model.ChangeRole;
import chat.parley.model.ChangeSettings;
import chat.parley.model.ConfirmPassword;
import chat.parley.model.CreateUser;
import chat.parley.model.DeletedRooms;
import chat.parley.model.Done;
import chat.parley.model.ImportReport;
import chat.parley.model.InvitationAnswer;
import chat.parley.model.InvitationView;
import chat.parley.model.InvitationsAnswer;
import chat.parley.model.MakeInvitation;
import chat.parley.model.OverviewAnswer;
import chat.parley.model.OverviewView;
import chat.parley.model.SessionView;
import chat.parley.model.SessionsAnswer;
import chat.parley.model.SettingsAnswer;
import chat.parley.model.UserAnswer;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** The routes of administration, asked with the tokens of a session. */
final class HttpAdminApi implements AdminApi {
    private final Session session;
    private final Http http;
    private final HttpBytes bytes;

    HttpAdminApi(Session session, Http http) {
        this.session = session;
        this.http = http;
        this.bytes = new HttpBytes(http);
    }

    @Override
    public void confirm(String password) {
        ask("POST", "/login/confirm", new ConfirmPassword(password), Done.class);
    }

    @Override
    public AdminPeopleAnswer people(PeopleQuestion question, int page, int limit) {
        return ask("GET", "/admin/people" + question.query() + "&page=" + page + "&limit=" + limit, null,
                AdminPeopleAnswer.class);
    }

    @Override
    public AdminPersonAnswer person(String userId) {
        return ask("GET", path(userId), null, AdminPersonAnswer.class);
    }

    @Override
    public List<SessionView> devices(String userId) {
        return ask("GET", path(userId) + "/sessions", null, SessionsAnswer.class).sessions();
    }

    @Override
    public void signOut(String userId, String sessionId) {
        ask("DELETE", path(userId) + "/sessions/" + HttpApi.encoded(sessionId), null, Done.class);
    }

    @Override
    public AdminPersonView suspend(String userId) {
        return person("POST", userId, "/suspend", null);
    }

    @Override
    public AdminPersonView resume(String userId) {
        return person("POST", userId, "/resume", null);
    }

    @Override
    public AdminPersonView changeRole(String userId, ChangeRole wish) {
        return person("PUT", userId, "/role", wish);
    }

    @Override
    public AdminPersonAnswer resetPassword(String userId) {
        return ask("POST", path(userId) + "/reset-password", null, AdminPersonAnswer.class);
    }

    @Override
    public AdminPersonView signOut(String userId) {
        return person("DELETE", userId, "/sessions", null);
    }

    @Override
    public void delete(String userId) {
        ask("DELETE", "/users/" + HttpApi.encoded(userId), null, Done.class);
    }

    @Override
    public UserView create(CreateUser account) {
        return ask("POST", "/users", account, UserAnswer.class).user();
    }

    @Override
    public ImportReport importPeople(String csv) {
        return ask("POST", "/admin/people/import", new Csv(csv), ImportReport.class);
    }

    @Override
    public void exportPeople(PeopleQuestion question, Path target) {
        download("/admin/people/export" + question.query(), target);
    }

    @Override
    public AuditAnswer audit(AuditQuestion question, @Nullable String before, int limit) {
        List<String> parts = new ArrayList<>(question.parts());
        if (before != null) {
            parts.add("before=" + HttpApi.encoded(before));
        }
        parts.add("limit=" + limit);
        return ask("GET", "/admin/audit?" + String.join("&", parts), null, AuditAnswer.class);
    }

    @Override
    public void exportAudit(AuditQuestion question, Path target) {
        String query = String.join("&", question.parts());
        download("/admin/audit/export" + (query.isEmpty() ? "" : "?" + query), target);
    }

    @Override
    public AdminRoomsAnswer rooms(RoomsQuestion question, int page, int limit) {
        return ask("GET", "/admin/rooms" + question.query() + "&page=" + page + "&limit=" + limit, null,
                AdminRoomsAnswer.class);
    }

    @Override
    public void deleteRoom(String roomId) {
        ask("DELETE", "/admin/rooms/" + HttpApi.encoded(roomId), null, DeletedRooms.class);
    }

    @Override
    public List<InvitationView> invitations() {
        return ask("GET", "/admin/invitations", null, InvitationsAnswer.class).invitations();
    }

    @Override
    public InvitationAnswer invite(MakeInvitation wish) {
        return ask("POST", "/admin/invitations", wish, InvitationAnswer.class);
    }

    @Override
    public void withdraw(String invitationId) {
        ask("DELETE", "/admin/invitations/" + HttpApi.encoded(invitationId), null, Done.class);
    }

    @Override
    public OverviewView overview() {
        return ask("GET", "/admin/overview", null, OverviewAnswer.class).overview();
    }

    @Override
    public SettingsAnswer settings() {
        return ask("GET", "/admin/settings", null, SettingsAnswer.class);
    }

    @Override
    public SettingsAnswer changeSettings(ChangeSettings wish) {
        return ask("PATCH", "/admin/settings", wish, SettingsAnswer.class);
    }

    @Override
    public ActivityAnswer activity(Range range) {
        return ask("GET", "/admin/overview/messages?range=" + range.word(), null, ActivityAnswer.class);
    }

    @Override
    public List<BackupView> backups() {
        return ask("GET", "/admin/backups", null, BackupsAnswer.class).backups();
    }

    @Override
    public List<BackupView> backUp() {
        return ask("POST", "/admin/backups", null, BackupsAnswer.class).backups();
    }

    private AdminPersonView person(String method, String userId, String deed, @Nullable Object body) {
        return ask(method, path(userId) + deed, body, AdminPersonAnswer.class).person();
    }

    private static String path(String userId) {
        return "/admin/people/" + HttpApi.encoded(userId);
    }

    private <T> T ask(String method, String path, @Nullable Object body, Class<T> answer) {
        return session.with(token -> http.ask(session.address(), method, path, body, token, answer));
    }

    /** By way of a file beside it, so that what stood there before is lost only to what is whole. */
    private void download(String path, Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            session.with(token -> bytes.receive(session.address().rest(path), token, part, Long.MAX_VALUE, _ -> {}));
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
