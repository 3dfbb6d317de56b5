package chat.parley.desktop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
import chat.parley.model.AuditEntryView;
import chat.parley.model.BackupView;
import chat.parley.model.ChangeRole;
import chat.parley.model.ChangeSettings;
import chat.parley.model.CreateUser;
import chat.parley.model.ImportReport;
import chat.parley.model.InvitationAnswer;
import chat.parley.model.InvitationView;
import chat.parley.model.MakeInvitation;
import chat.parley.model.OverviewView;
import chat.parley.model.Problem;
import chat.parley.model.Role;
import chat.parley.model.SessionView;
import chat.parley.model.SettingsAnswer;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/** The administration of a server in memory, with the rules of the real one. One thread only. */
public final class FakeAdministration implements AdminApi {

    public static final String PASSWORD = "correct horse";
    private static final Instant NOW = Instant.parse("2026-11-19T09:41:00Z");

    private final FakeAccounts accounts = new FakeAccounts();
    public final List<AdminPersonView> people = accounts.people;
    /** Newest first. */
    public final List<AuditEntryView> log = new ArrayList<>();
    /** What was asked, one word each, in order. */
    public final List<String> asked = new ArrayList<>();
    public @Nullable OverviewView overview;
    public @Nullable ActivityAnswer activity;
    public ImportReport report = new ImportReport(true, List.of(), List.of());
    public boolean up = true;
    /** Whether the next change first wants the password. */
    public boolean wantsPassword;
    public final FakeRooms rooms = new FakeRooms();
    /** Of everybody. */
    public final List<SessionView> devices = new ArrayList<>();
    /** Newest first. */
    public final List<BackupView> backups = new ArrayList<>(
            List.of(new BackupView("parley-2026-11-19T02-41", NOW.minusSeconds(25_200), 4_100_000_000L, "verified",
                    null)));
    /** Whether its data is not its own to back up. */
    public boolean elsewhere;
    public final FakeInvitations invitations = new FakeInvitations();
    public final FakeSettings settings = new FakeSettings();
    private final Map<String, Integer> refusals = new HashMap<>();

    /** An account. */
    public UserView add(String first, String last, UserType type, Role role,
            UnaryOperator<AdminPersonView> how) {
        return accounts.add(first, last, type, role, how);
    }

    /** So many members. */
    public void addMembers(int count) {
        for (int i = 0; i < count; i++) {
            add("Person%04d".formatted(i), "Test", UserType.CONSUMER, Role.MEMBER, view -> view);
        }
    }

    /** What is done to that person is refused with that status. */
    public void refuse(String userId, int status) {
        refusals.put(userId, status);
    }

    public void refuseNobody() {
        refusals.clear();
    }

    public AdminPersonView find(String userId) {
        return accounts.find(userId);
    }

    @Override
    public void confirm(String password) {
        ask("confirm");
        if (!password.equals(PASSWORD)) {
            throw refusal(401, "wrong-password");
        }
        wantsPassword = false;
    }

    @Override
    public AdminPeopleAnswer people(PeopleQuestion question, int page, int limit) {
        ask("people " + page);
        List<AdminPersonView> found = accounts.found(question).toList();
        return new AdminPeopleAnswer(true, found.stream().skip((long) page * limit).limit(limit).toList(),
                found.size());
    }

    @Override
    public AdminPersonAnswer person(String userId) {
        ask("person " + userId);
        return new AdminPersonAnswer(true, find(userId), null, 4L);
    }

    @Override
    public List<SessionView> devices(String userId) {
        ask("devices " + userId);
        return List.copyOf(devices);
    }

    @Override
    public void signOut(String userId, String sessionId) {
        command("sign-out " + userId + " " + sessionId);
        devices.removeIf(device -> device.id().equals(sessionId));
    }

    @Override
    public AdminPersonView suspend(String userId) {
        return change("suspend", userId, old -> new AdminPersonView(old.user(), NOW, null, 0, false));
    }

    @Override
    public AdminPersonView resume(String userId) {
        return change("resume", userId, old -> new AdminPersonView(old.user(), null, null, 0, false));
    }

    @Override
    public AdminPersonView changeRole(String userId, ChangeRole wish) {
        return change("role", userId, old -> {
            UserView user = old.user();
            return new AdminPersonView(
                    new UserView(user.id(), user.username(), user.firstName(), user.lastName(),
                            Objects.requireNonNullElse(wish.type(), user.type()), user.email(), wish.role(),
                            user.createdAt(), NOW),
                    old.suspendedAt(), old.lastActiveAt(), old.devices(), old.online());
        });
    }

    @Override
    public AdminPersonAnswer resetPassword(String userId) {
        return new AdminPersonAnswer(true, change("reset", userId, old -> old), "k5rvuhdypu3inrcxr4bq");
    }

    @Override
    public AdminPersonView signOut(String userId) {
        return change("sign-out", userId,
                old -> new AdminPersonView(old.user(), old.suspendedAt(), null, 0, false));
    }

    @Override
    public void delete(String userId) {
        change("delete", userId, old -> old);
        people.remove(find(userId));
    }

    private AdminPersonView change(String what, String userId, UnaryOperator<AdminPersonView> how) {
        command(what + " " + userId);
        Integer status = refusals.get(userId);
        if (status != null) {
            throw refusal(status, "sample");
        }
        AdminPersonView after = how.apply(find(userId));
        people.replaceAll(view -> view.user().id().equals(userId) ? after : view);
        return after;
    }

    @Override
    public UserView create(CreateUser account) {
        command("create " + account.username());
        if (people.stream().anyMatch(view -> view.user().username().equals(account.username()))) {
            throw refusal(409, "name-taken");
        }
        return add(String.valueOf(account.firstName()), String.valueOf(account.lastName()),
                Objects.requireNonNull(account.type()), Role.MEMBER, view -> view);
    }

    @Override
    public ImportReport importPeople(String csv) {
        command("import " + csv.lines().count());
        return report;
    }

    @Override
    public void exportPeople(PeopleQuestion question, Path target) {
        command("export people");
        write(target, "username\n"
                + String.join("\n", accounts.found(question).map(view -> view.user().username()).toList()));
    }

    @Override
    public AuditAnswer audit(AuditQuestion question, @Nullable String before, int limit) {
        ask("audit" + (before == null ? "" : " " + before));
        List<AuditEntryView> found = log.stream()
                .filter(entry -> question.action().isEmpty() || entry.action().equals(question.action()))
                .filter(entry -> question.words().isEmpty()
                        || Stream.of(entry.actor(), entry.subject()).filter(Objects::nonNull)
                                .anyMatch(word -> word.startsWith(question.words())))
                .dropWhile(entry -> before != null && !entry.id().equals(before)).skip(before == null ? 0 : 1)
                .toList();
        return new AuditAnswer(true, found.stream().limit(limit).toList(), found.size() > limit);
    }

    @Override
    public void exportAudit(AuditQuestion question, Path target) {
        command("export audit");
        write(target, "at\n");
    }

    @Override
    public OverviewView overview() {
        ask("overview");
        return Objects.requireNonNull(overview);
    }

    @Override
    public AdminRoomsAnswer rooms(RoomsQuestion question, int page, int limit) {
        ask("rooms " + page + " " + question.sort() + (question.descending() ? " down" : " up"));
        return rooms.page(question, page, limit);
    }

    @Override
    public void deleteRoom(String roomId) {
        command("delete room " + roomId);
        if (!rooms.remove(roomId)) {
            throw refusal(404, "no-such-room");
        }
    }

    @Override
    public List<InvitationView> invitations() {
        ask("invitations");
        return invitations.all();
    }

    @Override
    public InvitationAnswer invite(MakeInvitation wish) {
        command("invite " + wish.type() + " " + wish.uses() + " " + wish.days());
        if (settings.isClosed()) {
            throw refusal(409, "sign-up-closed");
        }
        return invitations.make(wish);
    }

    @Override
    public void withdraw(String invitationId) {
        command("withdraw " + invitationId);
        if (!invitations.remove(invitationId)) {
            throw refusal(404, "no-such-invitation");
        }
    }

    @Override
    public SettingsAnswer settings() {
        ask("settings");
        return settings.all();
    }

    @Override
    public SettingsAnswer changeSettings(ChangeSettings wish) {
        command("change " + wish.version() + " " + wish.values());
        return settings.change(wish);
    }

    @Override
    public ActivityAnswer activity(Range range) {
        ask("activity " + range.word());
        return activity == null ? new ActivityAnswer(true, NOW.minusSeconds(3600), 60, List.of()) : activity;
    }

    @Override
    public List<BackupView> backups() {
        ask("backups");
        if (elsewhere) {
            throw refusal(409, "external-database");
        }
        return List.copyOf(backups);
    }

    @Override
    public List<BackupView> backUp() {
        command("backup");
        return List.of(new BackupView("parley-2026-11-19T09-41", NOW, 0, "running", null));
    }

    private void command(String what) {
        ask(what);
        if (wantsPassword) {
            throw refusal(403, CONFIRM_PASSWORD);
        }
    }

    private void ask(String what) {
        asked.add(what);
        if (!up) {
            throw new ApiFailure.Unreachable(new IOException("down"));
        }
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiFailure refusal(int status, String kind) {
        return new ApiFailure.Refused(new Problem("/problems/" + kind, "", status, "no", false, "no", null), null);
    }
}
