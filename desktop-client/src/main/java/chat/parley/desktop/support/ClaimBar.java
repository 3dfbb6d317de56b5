package chat.parley.desktop.support;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.support.CaseViewModel.Stance;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;

/** In the place where one writes, for who may not answer yet: takes the case, or says who has it. */
final class ClaimBar extends VBox {

    private final CaseViewModel model;
    private final Texts texts;

    /** @param claim takes the case in that room; completes with whether this agent has it */
    ClaimBar(CaseViewModel model, CaseDeeds deeds, Layers layers, Function<String, CompletableFuture<Boolean>> claim) {
        super(6);
        this.model = model;
        texts = model.texts();
        getStyleClass().addAll("composer", "claim-bar");
        var words = new Label();
        words.getStyleClass().addAll("t-small", "fg-2");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().bind(texts.from(this::sentence, model.now(), model.stance()));
        var take = new Button();
        take.getStyleClass().add("primary");
        take.textProperty().bind(texts.of("support.claim.reply"));
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.disableProperty().bind(Bindings.not(model.online()));
        take.setOnAction(event -> claim.apply(model.roomId()).exceptionally(failure -> {
            layers.toast(texts.get("room.refused"));
            return false;
        }));
        Shown.when(model.stance().map(now -> now == Stance.FREE), take);
        var over = new Button();
        over.textProperty().bind(texts.of("support.take"));
        over.setMinWidth(Region.USE_PREF_SIZE);
        over.disableProperty().bind(Bindings.not(model.online()));
        over.setOnAction(event -> deeds.takeOver());
        Shown.when(model.stance().map(now -> now == Stance.TAKEN), over);
        var reopen = new Button();
        reopen.textProperty().bind(texts.of("support.reopen"));
        reopen.setMinWidth(Region.USE_PREF_SIZE);
        reopen.disableProperty().bind(Bindings.not(model.online()));
        reopen.setOnAction(event -> deeds.changeStatus(SupportStatus.OPEN));
        Shown.when(model.stance().map(now -> now == Stance.OVER), reopen);
        var line = new HBox(10, words, take, over, reopen);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("claim-line");
        getChildren().addAll(new ModeSwitch(model), line);
    }

    private String sentence() {
        SupportCaseView view = model.now().get();
        UserView agent = view == null ? null : view.assignee();
        String name = agent == null ? "" : CleanText.name(agent.firstName());
        return switch (model.stance().get()) {
            case UNKNOWN, MINE -> "";
            case FREE -> texts.get("support.free");
            case TAKEN -> texts.get("support.taken", name);
            case OVER -> texts.get("support.over");
        };
    }
}
