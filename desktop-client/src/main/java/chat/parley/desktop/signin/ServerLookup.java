package chat.parley.desktop.signin;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.NotAnAddress;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.model.SignIn;
import chat.parley.desktop.model.Timer;

/** Looks for the server while its address is being typed; only the answer to the latest address counts. */
final class ServerLookup {

    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(400);

    private final SignIn signIn;
    private final Timer timer;
    private final ReadOnlyObjectWrapper<ServerCheck> check = new ReadOnlyObjectWrapper<>(new ServerCheck.Nothing());
    private Runnable callOff = () -> {};
    private String typed = "";

    ServerLookup(SignIn signIn, Timer timer) {
        this.signIn = signIn;
        this.timer = timer;
    }

    ReadOnlyObjectProperty<ServerCheck> check() {
        return check.getReadOnlyProperty();
    }

    /** A key was pressed: asks once the typing pauses. */
    void typed(String address) {
        callOff.run();
        callOff = () -> {};
        typed = address.strip();
        if (typed.isEmpty()) {
            check.set(new ServerCheck.Nothing());
        } else {
            check.set(new ServerCheck.Looking());
            callOff = timer.after(AFTER_LAST_KEY, this::ask);
        }
    }

    /** Asks at once what is waiting to be asked, or what brought nothing before. */
    void now() {
        callOff.run();
        callOff = () -> {};
        if (!typed.isEmpty() && !(check.get() instanceof ServerCheck.Found)) {
            check.set(new ServerCheck.Looking());
            ask();
        }
    }

    /** What was found shows a certificate that is not trusted, or not any more. */
    void doubt(ServerCertificate certificate) {
        check.set(new ServerCheck.Doubtful(certificate));
    }

    /** Trusts the certificate that stands in the way, and asks again. */
    void trust(ServerCertificate certificate) {
        // What this computer cannot keep holds for this run, so the failure changes nothing here.
        signIn.trust(certificate).whenComplete((_, _) -> now());
    }

    private void ask() {
        String asked = typed;
        signIn.find(asked).whenComplete((found, failure) -> {
            if (asked.equals(typed)) {
                check.set(failure == null ? new ServerCheck.Found(found) : outcome(failure));
            }
        });
    }

    private static ServerCheck outcome(Throwable failure) {
        return switch (failure) {
            case NotAnAddress unusable -> new ServerCheck.Unusable(unusable.why());
            case ApiFailure.Untrusted untrusted -> new ServerCheck.Doubtful(untrusted.certificate());
            case ApiFailure.Garbled _ -> new ServerCheck.Foreign();
            default -> new ServerCheck.Silent();
        };
    }
}
