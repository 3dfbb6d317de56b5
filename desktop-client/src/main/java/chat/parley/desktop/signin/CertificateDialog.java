package chat.parley.desktop.signin;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.backend.Fingerprint;
import chat.parley.desktop.backend.ServerCertificate;
import chat.parley.desktop.backend.ServerCertificate.Doubt;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;

/**
 * Asks whether a server's certificate is to be trusted, with what two people need to compare it. The safe answer comes
 * first and has the focus. JavaFX thread only.
 */
public final class CertificateDialog extends VBox {

    private static final double WIDTH = 520;
    private static final double ICON = 20;
    /** Half a fingerprint, with its colons: it is shown on two lines. */
    private static final int HALF = 47;

    private final Texts texts;

    private CertificateDialog(ServerCertificate certificate, Texts texts, Times times, HBox buttons) {
        super(14);
        this.texts = texts;
        boolean changed = certificate.doubt() == Doubt.CHANGED;
        var sign = Icon.WARN.view(ICON);
        sign.getStyleClass().add(changed ? "icon-danger" : "icon-warn");
        var heading = wrapped(texts.get(key(certificate.doubt())), "t-h2");
        var head = new HBox(10, sign, heading);
        head.setAlignment(Pos.CENTER_LEFT);
        var facts = new GridPane(16, 8);
        fact(facts, "certificate.server", certificate.place());
        fact(facts, "certificate.issuedTo", certificate.issuedTo());
        fact(facts, "certificate.until", times.day(certificate.validUntil()));
        if (certificate.agreed() != null && changed) {
            fact(facts, "certificate.before", spoken(certificate.agreed()));
        }
        fact(facts, changed ? "certificate.now" : "certificate.fingerprint", spoken(certificate.fingerprint()));
        getChildren().addAll(head, wrapped(texts.get(words(certificate.doubt())), "t-body", "fg-2"), facts, buttons);
        setPrefWidth(WIDTH);
        setAccessibleText(heading.getText());
    }

    /**
     * Asks.
     *
     * @param trust runs if the person trusts the certificate; never for one that cannot be trusted
     */
    public static void ask(ServerCertificate certificate, Layers layers, Texts texts, Times times, Runnable trust) {
        boolean possible = certificate.mayBeTrusted();
        var no = new Button(texts.get(possible ? "certificate.refuse" : "certificate.close"));
        no.setId("refuseCertificate");
        no.setCancelButton(true);
        no.getStyleClass().add("primary");
        no.setOnAction(_ -> layers.close());
        var buttons = new HBox(8, no);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("dialog-buttons");
        if (possible) {
            var yes = new Button(texts.get("certificate.trust"));
            yes.setId("trustCertificate");
            yes.setOnAction(_ -> {
                layers.close();
                trust.run();
            });
            buttons.getChildren().add(yes);
        }
        layers.open(new CertificateDialog(certificate, texts, times, buttons));
        no.requestFocus();
    }

    /** The key of the sentence that says what is wrong. */
    static String key(Doubt doubt) {
        return switch (doubt) {
            case UNKNOWN_ISSUER -> "certificate.unknown";
            case OTHER_NAME -> "certificate.otherName";
            case OUT_OF_DATE -> "certificate.outOfDate";
            case CHANGED -> "certificate.changed";
        };
    }

    private static String words(Doubt doubt) {
        return switch (doubt) {
            case UNKNOWN_ISSUER -> "certificate.unknown.words";
            case OTHER_NAME -> "certificate.otherName.words";
            case OUT_OF_DATE -> "certificate.outOfDate.words";
            case CHANGED -> "certificate.changed.words";
        };
    }

    private void fact(GridPane facts, String name, String value) {
        var label = new Label(texts.get(name));
        label.getStyleClass().addAll("t-small", "fg-3");
        label.setMinWidth(USE_PREF_SIZE);
        var said = wrapped(value, "t-small");
        label.setLabelFor(said);
        int row = facts.getRowCount();
        facts.addRow(row, label, said);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setHalignment(label, HPos.LEFT);
    }

    private static Label wrapped(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static String spoken(Fingerprint fingerprint) {
        String all = fingerprint.toString();
        return all.substring(0, HALF) + "\n" + all.substring(HALF + 1);
    }
}
