package chat.parley.desktop.administration;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.OverviewView;

/** Whether all of the server works, in one sentence, and each part of it. */
final class HealthBand extends HBox {

    private static final double ICON = 22;
    private static final double LITTLE = 16;
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";
    private static final List<String> KNOWN = List.of("database", "disk", "live", "redis", "search", "files", "mail");

    private final OverviewViewModel model;
    private final Texts texts;
    private final Label sentence = new Label();
    private final FlowPane parts = new FlowPane(18, 4);

    HealthBand(OverviewViewModel model, Texts texts) {
        super(16);
        this.model = model;
        this.texts = texts;
        sentence.getStyleClass().add("t-strong");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(parts, Priority.ALWAYS);
        parts.setAlignment(Pos.CENTER_RIGHT);
        parts.setPrefWrapLength(0);
        model.now().subscribe(_ -> show());
        model.stale().subscribe(_ -> show());
        WhileShown.of(this, texts.wording()).subscribe(_ -> show());
    }

    private void show() {
        OverviewView now = model.now().get();
        if (now == null) {
            getStyleClass().setAll("health-band");
            getChildren().clear();
            return;
        }
        if (model.stale().get()) {
            say("warn", Icon.WARN, texts.get("server.health.unknown"));
            return;
        }
        List<OverviewView.Part> ill = now.parts().stream().filter(part -> !part.status().equals(UP)).toList();
        boolean down = ill.stream().anyMatch(part -> part.status().equals(DOWN));
        parts.getChildren().setAll(now.parts().stream().map(this::part).toList());
        say(ill.isEmpty() ? "success" : down ? "danger" : "warn", ill.isEmpty() ? Icon.SHIELD : Icon.WARN,
                ill.isEmpty() ? texts.get("server.health.good") : said(ill.getFirst()));
        getChildren().add(parts);
    }

    private void say(String style, Icon sign, String words) {
        getStyleClass().setAll("health-band", style);
        sentence.setText(words);
        getChildren().setAll(sign.view(ICON), sentence);
        setAccessibleText(words);
    }

    private String said(OverviewView.Part part) {
        return texts.get(part.status().equals(DOWN) ? "server.health.down" : "server.health.weak", name(part));
    }

    private String name(OverviewView.Part part) {
        return KNOWN.contains(part.name()) ? texts.get("server.part." + part.name()) : CleanText.name(part.name());
    }

    private HBox part(OverviewView.Part part) {
        var word = new Label(name(part));
        word.getStyleClass().addAll("t-small", "fg-2");
        word.setMinWidth(Region.USE_PREF_SIZE);
        boolean up = part.status().equals(UP);
        Region sign = (up ? Icon.CHECK : Icon.ALERT).view(LITTLE);
        var line = SideBySide.of(8, sign, word);
        line.setAccessibleText(up ? word.getText() : said(part));
        return line;
    }
}
