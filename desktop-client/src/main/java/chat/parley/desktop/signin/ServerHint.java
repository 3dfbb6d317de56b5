package chat.parley.desktop.signin;

import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;

import chat.parley.desktop.backend.NotAnAddress;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.model.FoundServer;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the line under the server field says, and the picture at the field's end.
 *
 * @param name of the server, empty unless it was found
 */
record ServerHint(String name, String words, @Nullable Node picture) {

    static ServerHint of(ServerCheck check, Texts texts) {
        return switch (check) {
            case ServerCheck.Nothing _ -> new ServerHint("", "", null);
            case ServerCheck.Looking _ -> new ServerHint("", texts.get("signIn.server.looking"), spinner());
            case ServerCheck.Found(FoundServer found) ->
                new ServerHint(found.server().name(), texts.get(connection(found), found.latency().toMillis()),
                        coloured(Icon.CHECK, "icon-success"));
            case ServerCheck.Silent _ -> warning(texts.get("signIn.server.silent"));
            case ServerCheck.Doubtful(ServerCertificate certificate) ->
                warning(texts.get(CertificateDialog.key(certificate.doubt())));
            case ServerCheck.Foreign _ -> warning(texts.get("signIn.server.foreign"));
            case ServerCheck.Unusable(NotAnAddress.Why why) -> warning(texts.get(why == NotAnAddress.Why.NOT_SECURE
                    ? "signIn.server.notSecure"
                    : "signIn.server.unreadable"));
        };
    }

    private static String connection(FoundServer found) {
        return found.address().secure() ? "signIn.server.secure" : "signIn.server.here";
    }

    private static ServerHint warning(String words) {
        return new ServerHint("", words, coloured(Icon.ALERT, "icon-warn"));
    }

    private static Node coloured(Icon icon, String style) {
        Node picture = icon.view(20);
        picture.getStyleClass().add(style);
        return picture;
    }

    private static Node spinner() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(16, 16);
        return spinner;
    }
}
