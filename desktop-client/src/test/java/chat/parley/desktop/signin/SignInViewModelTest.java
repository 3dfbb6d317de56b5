package chat.parley.desktop.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.model.FoundServer;
import chat.parley.desktop.testing.FakeSignIn;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.model.Problem;
import chat.parley.model.ServerView;
import chat.parley.model.SignUpMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInViewModelTest {

    private final FakeSignIn signIn = new FakeSignIn();
    private final HandTimer timer = new HandTimer();

    private SignInViewModel screen() {
        return new SignInViewModel(signIn, timer, _ -> {});
    }

    @Test
    void theServerIsLookedForOnceTypingPauses() {
        SignInViewModel screen = screen();
        screen.server().set("chat.vi");
        timer.pass(Duration.ofMillis(300));
        screen.server().set("chat.vitosha.example");
        timer.pass(Duration.ofMillis(399));
        assertThat(signIn.looks).isEmpty();
        assertThat(screen.check().get()).isInstanceOf(ServerCheck.Looking.class);
        timer.pass(Duration.ofMillis(1));
        assertThat(signIn.looks).containsExactly("chat.vitosha.example");
        signIn.look.complete(FakeSignIn.vitosha("chat.vitosha.example"));
        assertThat(screen.check().get()).isInstanceOf(ServerCheck.Found.class);
    }

    @Test
    void anAnswerForAnAddressThatHasChangedSinceIsIgnored() {
        SignInViewModel screen = screen();
        screen.server().set("one.example");
        timer.pass(Duration.ofMillis(400));
        CompletableFuture<?> first = signIn.look;
        signIn.look = new CompletableFuture<>();
        screen.server().set("two.example");
        first.completeExceptionally(new ApiFailure.Unreachable(new IOException()));
        assertThat(screen.check().get()).isInstanceOf(ServerCheck.Looking.class);
    }

    @Test
    void theLastServerIsFilledInAndLookedFor() {
        signIn.remembered.add(ServerAddress.parse("localhost:8080"));
        SignInViewModel screen = screen();
        assertThat(screen.server().get()).isEqualTo("localhost");
        timer.pass(Duration.ofSeconds(1));
        assertThat(signIn.looks).containsExactly("localhost");
    }

    @Test
    void anInvitationIsAskedForWhereItIsNeededAndSentAlong() {
        SignInViewModel screen = screen();
        screen.server().set("chat.vitosha.example");
        screen.create(true);
        assertThat(screen.wantsInvitation().getValue()).isFalse();
        signIn.look.complete(inviting("chat.vitosha.example"));
        timer.pass(Duration.ofMillis(400));
        assertThat(screen.wantsInvitation().getValue()).isTrue();
        screen.firstName().set("Hannah");
        screen.lastName().set("Reyes");
        screen.name().set("hannah");
        screen.password().set("a long bicycle ride");
        screen.submit();
        assertThat(screen.trouble().get()).isEqualTo(Trouble.NO_INVITATION);
        assertThat(signIn.accounts).isEmpty();

        screen.invitation().set(" 7k3qf 9d2mx b4t8w hn5zr ");
        screen.submit();
        assertThat(signIn.accounts).extracting("invitation").containsExactly("7k3qf 9d2mx b4t8w hn5zr");
        signIn.answer.completeExceptionally(refused(403, "/problems/invitation-invalid", null));
        assertThat(screen.trouble().get()).isEqualTo(new Trouble("signIn.invitation.invalid", Field.INVITATION));
        screen.create(false);
        assertThat(screen.wantsInvitation().getValue()).isFalse();
    }

    @Test
    void aClosedServerIsNotAsked() {
        SignInViewModel screen = filledIn();
        screen.create(true);
        screen.firstName().set("Hannah");
        screen.lastName().set("Reyes");
        screen.server().set("chat.vitosha.example");
        signIn.look = CompletableFuture.completedFuture(new FoundServer(ServerAddress.parse("chat.vitosha.example"),
                new ServerView("Vitosha Bikes", "0.1.0", false, SignUpMode.CLOSED), Duration.ofMillis(24)));
        timer.pass(Duration.ofMillis(400));
        screen.submit();
        assertThat(screen.trouble().get()).isEqualTo(Trouble.CLOSED);
        assertThat(signIn.accounts).isEmpty();
    }

    @Test
    void aWholeInvitationFillsInTheServer() {
        SignInViewModel screen = screen();
        screen.create(true);
        screen.invitation().set("Hello!\nparley://chat.vitosha.example:443/invitation/7K3QF-9D2MX-B4T8W-HN5ZR\nBye");
        assertThat(screen.server().get()).isEqualTo("chat.vitosha.example");
        assertThat(screen.invitation().get()).isEqualTo("7K3QF-9D2MX-B4T8W-HN5ZR");
        assertThat(screen.creating().get()).isTrue();
        assertThat(screen.wantsInvitation().getValue()).as("also before the server has answered").isTrue();
    }

    @Test
    void aWrongPasswordKeepsWhatIsTypedAndPointsAtThePassword() {
        SignInViewModel screen = filledIn();
        screen.submit();
        assertThat(screen.busy().get()).isTrue();
        assertThat(signIn.tries).containsExactly("elena/secret word@localhost kept");
        signIn.answer.completeExceptionally(refused(401, "/problems/wrong-password", null));
        assertThat(screen.busy().get()).isFalse();
        assertThat(screen.trouble().get()).isEqualTo(new Trouble("signIn.wrong", Field.PASSWORD));
        assertThat(screen.password().get()).isEqualTo("secret word");
    }

    @Test
    void tooManyAttemptsCountDownAndHoldTheButtonBack() {
        SignInViewModel screen = filledIn();
        screen.submit();
        signIn.answer.completeExceptionally(new ApiFailure.Refused(problem(429, "/problems/too-many", null),
                Duration.ofSeconds(90)));
        assertThat(screen.secondsToWait().get()).isEqualTo(90);
        screen.submit();
        assertThat(signIn.tries).hasSize(1);
        timer.pass(Duration.ofSeconds(89));
        assertThat(screen.secondsToWait().get()).isEqualTo(1);
        timer.pass(Duration.ofSeconds(1));
        screen.submit();
        assertThat(signIn.tries).hasSize(2);
    }

    @Test
    void enterBeforeTheServerAnsweredLooksForItFirst() {
        SignInViewModel screen = screen();
        screen.server().set("localhost");
        screen.name().set("elena");
        screen.password().set("secret word");
        screen.submit();
        assertThat(signIn.tries).isEmpty();
        signIn.look.complete(FakeSignIn.vitosha("localhost"));
        assertThat(signIn.tries).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsSent() {
        SignInViewModel screen = screen();
        screen.submit();
        assertThat(screen.trouble().get()).isEqualTo(Trouble.NO_SERVER);
        screen.server().set("localhost");
        screen.submit();
        assertThat(screen.trouble().get()).isEqualTo(Trouble.NO_NAME);
        screen.name().set("elena");
        screen.submit();
        assertThat(screen.trouble().get()).isEqualTo(Trouble.NO_PASSWORD);
        assertThat(signIn.tries).isEmpty();
    }

    @Test
    void anAccountNeedsBothNamesAndEightCharacters() {
        SignInViewModel screen = filledIn();
        screen.create(true);
        screen.submit();
        assertThat(screen.trouble().get()).isEqualTo(new Trouble("signIn.firstName.wrong", Field.FIRST_NAME));
        screen.firstName().set("Elena");
        screen.lastName().set("Marinova");
        screen.password().set("short");
        screen.submit();
        assertThat(screen.trouble().get()).isEqualTo(Trouble.SHORT_PASSWORD);
        screen.password().set("long enough");
        screen.submit();
        assertThat(signIn.accounts).singleElement().satisfies(account -> {
            assertThat(account.username()).isEqualTo("elena");
            assertThat(account.email()).isNull();
        });
    }

    @Test
    void aRefusalNamesTheFieldThatIsToBlame() {
        assertThat(Trouble.of(refused(409, "/problems/name-taken", null)).field()).isEqualTo(Field.NAME);
        assertThat(Trouble.of(refused(409, "/problems/email-taken", null)).field()).isEqualTo(Field.EMAIL);
        assertThat(Trouble.of(refused(400, "/problems/invalid", Map.of("password", "Too common."))).field())
                .isEqualTo(Field.PASSWORD);
        assertThat(Trouble.of(refused(403, "/problems/forbidden", null)).key()).isEqualTo("signIn.closed");
        assertThat(Trouble.of(new ApiFailure.Unreachable(new IOException())).key()).isEqualTo("signIn.unreachable");
        assertThat(Trouble.of(refused(500, "/problems/failed", null)).field()).isNull();
    }

    @Test
    void strengthGrowsWithLengthAndVariety() {
        assertThat(PasswordStrength.of("")).isEqualTo(PasswordStrength.NONE);
        assertThat(PasswordStrength.of("aB3!")).isEqualTo(PasswordStrength.SHORT);
        assertThat(PasswordStrength.of("aaaaaaaaaaaaaaaa")).isEqualTo(PasswordStrength.WEAK);
        assertThat(PasswordStrength.of("bicycles")).isEqualTo(PasswordStrength.GOOD);
        assertThat(PasswordStrength.of("two green frames")).isEqualTo(PasswordStrength.STRONG);
    }

    private SignInViewModel filledIn() {
        SignInViewModel screen = screen();
        screen.server().set("localhost");
        timer.pass(Duration.ofSeconds(1));
        signIn.look.complete(FakeSignIn.vitosha("localhost"));
        screen.name().set("elena");
        screen.password().set("secret word");
        return screen;
    }

    private static ApiFailure.Refused refused(int status, String type, @Nullable Map<String, String> errors) {
        return new ApiFailure.Refused(problem(status, type, errors), null);
    }

    private static Problem problem(int status, String type, @Nullable Map<String, String> errors) {
        return new Problem(type, "Refused", status, "No.", false, "No.", errors);
    }

    private static FoundServer inviting(String address) {
        return new FoundServer(ServerAddress.parse(address),
                new ServerView("Vitosha Bikes", "0.1.0", false, SignUpMode.INVITATION), Duration.ofMillis(24));
    }
}
