package chat.parley.desktop.shell;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.signin.CertificateDialog;
import chat.parley.desktop.ui.Layers;

/** What a person can do when the server that they are signed in to shows a certificate that is not trusted. */
final class CertificateTrouble {

    private final Chat chat;
    private final Kit kit;
    private final Layers layers;

    CertificateTrouble(Chat chat, Kit kit, Layers layers) {
        this.chat = chat;
        this.kit = kit;
        this.layers = layers;
    }

    /** Asks the server once more, so that what is shown is what stands there now, and connects if all is well meanwhile. */
    void look() {
        kit.signIn().find(chat.address().toString()).whenComplete((_, failure) -> {
            if (failure instanceof ApiFailure.Untrusted untrusted) {
                ask(untrusted.certificate());
            } else {
                chat.tryNow();
            }
        });
    }

    private void ask(ServerCertificate certificate) {
        CertificateDialog.ask(certificate, layers, kit.texts(), kit.times(),
                // What cannot be kept on this computer holds until the app ends.
                () -> kit.signIn().trust(certificate).whenComplete((_, _) -> chat.tryNow()));
    }
}
