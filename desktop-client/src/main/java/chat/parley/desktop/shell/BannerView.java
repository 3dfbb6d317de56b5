package chat.parley.desktop.shell;

import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.shell.BannerViewModel.Showing;
import chat.parley.desktop.ui.Fxml;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;

/** The banner about the connection, under the header of what is read. */
final class BannerView {

    private static final double ICON = 18;

    private final BannerViewModel model;
    private final Texts texts;
    private final Runnable lookAtCertificate;

    @FXML
    private HBox root;
    @FXML
    private StackPane picture;
    @FXML
    private Label title;
    @FXML
    private Label words;
    @FXML
    private Label next;
    @FXML
    private Button tryNow;
    @FXML
    private Button look;

    private BannerView(BannerViewModel model, Texts texts, Runnable lookAtCertificate) {
        this.model = model;
        this.texts = texts;
        this.lookAtCertificate = lookAtCertificate;
    }

    /**
     * The banner, or nothing while all is well.
     *
     * @param lookAtCertificate shows the certificate that is not trusted
     */
    static Node of(BannerViewModel model, Texts texts, Runnable lookAtCertificate) {
        var place = new StackPane();
        var shown = model.showing().map(now -> now != Showing.NOTHING);
        Shown.when(shown, place);
        Shown.late(shown, place, () -> Fxml.load(new BannerView(model, texts, lookAtCertificate), texts));
        model.showing().subscribe(now -> {
            // A screen reader learns of the change only if it is told.
            place.setAccessibleText(texts.get(title(now)));
            place.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        return place;
    }

    @FXML
    void initialize() {
        var showing = model.showing();
        Shown.when(showing.map(now -> now == Showing.OFFLINE), next);
        Shown.when(showing.map(now -> now == Showing.OFFLINE || now == Showing.RESTARTING), tryNow);
        Shown.when(showing.map(now -> now == Showing.UNTRUSTED), look);
        Shown.when(showing.map(now -> now != Showing.RESTORED), words);
        title.textProperty().bind(texts.from(() -> texts.get(title(showing.get())), showing));
        words.textProperty().bind(texts.from(() -> texts.get(words(showing.get())), showing));
        next.textProperty().bind(
                texts.from(() -> texts.get("banner.next", model.secondsToNextTry().get()), model.secondsToNextTry()));
        tryNow.setOnAction(_ -> model.tryNow());
        look.setOnAction(_ -> lookAtCertificate.run());
        showing.subscribe(this::paint);
    }

    private static String title(Showing now) {
        return switch (now) {
            case NOTHING, OFFLINE, TRYING -> "banner.offline";
            case RESTARTING -> "banner.restarting";
            case UNTRUSTED -> "banner.untrusted";
            case RESTORED -> "banner.restored";
            case FULL -> "banner.full";
            case UNKEPT -> "banner.unkept";
        };
    }

    private static String words(Showing now) {
        return switch (now) {
            case NOTHING, OFFLINE, RESTORED -> "banner.offline.words";
            case RESTARTING -> "banner.restarting.words";
            case UNTRUSTED -> "banner.untrusted.words";
            case TRYING -> "banner.trying";
            case FULL -> "banner.full.words";
            case UNKEPT -> "banner.unkept.words";
        };
    }

    private static Icon icon(Showing now) {
        return switch (now) {
            case NOTHING, OFFLINE, TRYING -> Icon.OFFLINE;
            case RESTARTING -> Icon.REFRESH;
            case RESTORED -> Icon.CHECK;
            case UNTRUSTED, FULL, UNKEPT -> Icon.ALERT;
        };
    }

    private void paint(Showing now) {
        root.getStyleClass().setAll("banner", switch (now) {
            case RESTORED -> "success";
            case RESTARTING -> "info";
            case UNTRUSTED -> "danger";
            case NOTHING, OFFLINE, TRYING, FULL, UNKEPT -> "warn";
        });
        picture.getChildren().setAll(icon(now).view(ICON));
    }
}
