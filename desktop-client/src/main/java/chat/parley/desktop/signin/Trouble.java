package chat.parley.desktop.signin;

import java.util.Map;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why the person is not in yet.
 *
 * @param key of the sentence to show
 * @param field where to put it right; {@code null} if it is nowhere on the screen
 */
record Trouble(String key, @Nullable Field field) {

    private static final Map<String, Trouble> OF_FIELDS = Map.of("username",
            new Trouble("signIn.username.wrong", Field.NAME), "password",
            new Trouble("signIn.password.refused", Field.PASSWORD), "email",
            new Trouble("signIn.email.wrong", Field.EMAIL), "firstName",
            new Trouble("signIn.firstName.wrong", Field.FIRST_NAME), "lastName",
            new Trouble("signIn.lastName.wrong", Field.LAST_NAME));

    static final Trouble NO_SERVER = new Trouble("signIn.server.first", Field.SERVER);
    static final Trouble NO_NAME = new Trouble("signIn.name.first", Field.NAME);
    static final Trouble CLOSED = new Trouble("signIn.closed", null);
    static final Trouble NO_INVITATION = new Trouble("signIn.invitation.first", Field.INVITATION);
    static final Trouble NO_PASSWORD = new Trouble("signIn.password.first", Field.PASSWORD);
    static final Trouble SHORT_PASSWORD = new Trouble("signIn.password.short", Field.PASSWORD);

    static Trouble of(Throwable failure) {
        return switch (failure) {
            case ApiFailure.Refused refused -> of(refused.problem());
            case ApiFailure.Untrusted _ -> new Trouble("signIn.untrusted", Field.SERVER);
            case ApiFailure.Unreachable _ -> new Trouble("signIn.unreachable", null);
            case ApiFailure.SignedOut _ -> new Trouble("signIn.wrong", Field.PASSWORD);
            default -> new Trouble("signIn.failed", null);
        };
    }

    private static Trouble of(Problem problem) {
        return switch (problem.status()) {
            case 401 -> new Trouble("signIn.wrong", Field.PASSWORD);
            case 403 -> refused(problem.type());
            case 409 -> problem.type().contains("email")
                    ? new Trouble("signIn.email.taken", Field.EMAIL)
                    : new Trouble("signIn.username.taken", Field.NAME);
            case 400 -> ofFields(problem.errors());
            default -> new Trouble("signIn.failed", null);
        };
    }

    private static Trouble refused(String type) {
        return switch (type.substring(type.lastIndexOf('/') + 1)) {
            case "account-suspended" -> new Trouble("signIn.suspended", null);
            case "invitation-needed" -> NO_INVITATION;
            case "invitation-invalid" -> new Trouble("signIn.invitation.invalid", Field.INVITATION);
            default -> CLOSED;
        };
    }

    private static Trouble ofFields(@Nullable Map<String, String> errors) {
        if (errors != null) {
            for (Map.Entry<String, Trouble> each : OF_FIELDS.entrySet()) {
                if (errors.containsKey(each.getKey())) {
                    return each.getValue();
                }
            }
        }
        return new Trouble("signIn.failed", null);
    }
}
