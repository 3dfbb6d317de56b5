package chat.parley.desktop.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import chat.parley.desktop.backend.AdminApi.Range;
import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.AuditQuestion;
import chat.parley.desktop.backend.PeopleQuestion;
import chat.parley.desktop.backend.PeopleQuestion.Access;
import chat.parley.desktop.backend.PeopleQuestion.Sort;
import chat.parley.desktop.backend.RoomsQuestion;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.model.Administration;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Core;
import chat.parley.desktop.store.Directories;
import chat.parley.model.AdminPersonView;
import chat.parley.model.AdminRoomView;
import chat.parley.model.AuditEntryView;
import chat.parley.model.BackupView;
import chat.parley.model.ChangeSettings;
import chat.parley.model.CreateUser;
import chat.parley.model.ImportReport;
import chat.parley.model.InvitationView;
import chat.parley.model.MakeInvitation;
import chat.parley.model.OverviewView;
import chat.parley.model.SettingView;
import chat.parley.model.SettingsAnswer;
import chat.parley.model.UserType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The app's administration on a real server: what it asks for is what the server gives. */
class AdministrationTest {

    @TempDir
    private Path folder;
    private final ExecutorService fx = Executors.newSingleThreadExecutor();

    @Test
    void whoeverIsSuspendedIsOutAtOnceAndItIsOnRecord() throws Exception {
        Path profile = folder.resolve("profile");
        try (var server = RunningServer.startEmpty(folder.resolve("server"));
                var core = Core.open(new Directories(profile, profile, profile), fx);
                var hannah = Witness.ofNewPerson(server.address(), "hannah")) {
            Chat chat = get(() -> core.signIn().signIn(ServerAddress.parse(server.address().toString()), "admin",
                    RunningServer.ADMIN_PASSWORD, true));
            Administration administration = chat.administration();
            assertThat(administration.allowed()).isTrue();
            var named = new PeopleQuestion("hann", null, null, Sort.NAME, false);
            assertThat(get(() -> administration.people(named, 0)).people()).singleElement()
                    .returns(hannah.id(), view -> view.user().id()).returns(1, AdminPersonView::devices);

            String asked = hannah.askSupport("Where is my bicycle?");
            assertThat(get(() -> administration.person(hannah.id())).rooms()).isEqualTo(1);
            assertThat(get(() -> administration.rooms(new RoomsQuestion("hann", RoomsQuestion.Sort.MESSAGES, true), 0))
                    .rooms()).singleElement().returns(asked, AdminRoomView::id);
            get(() -> administration.deleteRoom(asked));
            var device = get(() -> administration.devices(hannah.id())).getFirst();
            get(() -> administration.signOut(hannah.id(), device));
            assertThat(get(() -> administration.person(hannah.id())).person().devices()).isZero();

            AdminPersonView out = get(() -> administration.suspend(hannah.id()));
            assertThat(out.suspendedAt()).isNotNull();
            assertThatThrownBy(() -> hannah.askSupport("May I?")).isInstanceOf(RuntimeException.class);
            var suspended = new PeopleQuestion("", null, Access.SUSPENDED, Sort.ROLE, true);
            assertThat(get(() -> administration.people(suspended, 0)).people()).hasSize(1);
            assertThatThrownBy(() -> get(() -> administration.suspend(chat.me().id())))
                    .hasCauseInstanceOf(ApiFailure.Refused.class);

            Path table = Files.writeString(folder.resolve("people.csv"),
                    "username,firstName,lastName,type,email\nboris,Борис,Илиев,support,\nhannah,Hannah,Two,consumer,\n");
            ImportReport report = get(() -> administration.importPeople(table));
            assertThat(report.created()).extracting(ImportReport.Created::username).containsExactly("boris");
            assertThat(report.refused()).extracting(ImportReport.Refused::line).containsExactly(3);
            get(() -> administration.exportPeople(PeopleQuestion.EVERYBODY, table));
            assertThat(table).content().contains("hannah", "Борис");

            assertThat(get(() -> administration.audit(AuditQuestion.EVERYTHING, null)).entries())
                    .extracting(AuditEntryView::action).contains("person-suspended", "person-created");
            assertThat(get(() -> administration.audit(new AuditQuestion("hannah", "person-suspended"), null)).entries())
                    .singleElement().returns("admin", AuditEntryView::actor);

            SettingsAnswer before = get(administration::settings);
            SettingsAnswer after = get(() -> administration.changeSettings(
                    new ChangeSettings(before.version(), Map.of("parley.sign-up", "invitation"))));
            assertThat(after.version()).isEqualTo(before.version() + 1);
            var made = get(() -> administration.invite(new MakeInvitation(UserType.SUPPORT, 1, 1)));
            Chat nadya = get(() -> core.signIn().createAccount(chat.address(), new CreateUser("nadya",
                    "two wheels are enough", "Nadya", "Koleva", UserType.CONSUMER, null, made.code()), false));
            assertThat(nadya.me().type()).as("as the invitation says").isEqualTo(UserType.SUPPORT);
            fx.submit(nadya::close).get();
            assertThat(get(administration::invitations)).singleElement().returns(0, InvitationView::left);
            get(() -> administration.withdraw(made.invitation().id()));
            assertThat(get(() -> administration.changeSettings(new ChangeSettings(after.version(),
                    Collections.singletonMap("parley.sign-up", null)))).settings())
                    .filteredOn(setting -> setting.name().equals("parley.sign-up")).singleElement()
                    .returns("open", SettingView::value).returns(false, SettingView::changed);

            assertThat(get(administration::overview).parts()).extracting(OverviewView.Part::name)
                    .contains("database", "disk", "live");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(get(administration::overview).connections()).isEqualTo(1));
            for (Range range : Range.values()) {
                assertThat(get(() -> administration.activity(range)).messages()).isNotEmpty();
            }
            assertThat(get(administration::backUp)).first().extracting(BackupView::state).isIn("running", "verified");
            fx.submit(chat::close).get();
        } finally {
            fx.shutdown();
        }
    }

    private <T> T get(Supplier<CompletableFuture<T>> question) throws Exception {
        return fx.submit(question::get).get().get(30, TimeUnit.SECONDS);
    }
}
