package chat.parley.desktop.administration;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.AdminPersonView;

/** The foot of the table while people are marked: what can be done to all of them. It takes its room from the table. */
final class PeopleBar extends HBox {

    private static final double ROOMY = 760;

    private final PeopleViewModel model;
    private final Texts texts;
    private final BooleanBinding barred;

    PeopleBar(PeopleViewModel model, PersonMenu menu, PeopleActs acts, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("people-bar");
        barred = Bindings.createBooleanBinding(
                () -> model.amAmong(model.chosen().get()) || !model.online().getValue(), model.chosen(),
                model.online());
        Button role = deed("server.role.change", Icon.SHIELD);
        role.setOnAction(_ -> menu.showRoles(model.chosen().get(), role));
        Button write = deed("server.write", Icon.MAIL);
        write.setOnAction(_ -> model.chosen().get().stream().findFirst().ifPresent(acts::write));
        Shown.when(model.chosen().map(people -> people.size() == 1), write);
        Button out = deed("server.signOut", Icon.OUT);
        out.setOnAction(_ -> acts.signOut(model.chosen().get()));
        Button in = deed("server.resume", Icon.CHECK);
        in.setOnAction(_ -> acts.resume(suspended()));
        Shown.when(model.chosen().map(_ -> !suspended().isEmpty()), in);
        Button suspend = deed("server.suspend", Icon.BAN);
        suspend.getStyleClass().add("danger-link");
        suspend.setOnAction(_ -> acts.suspend(active()));
        Shown.when(model.chosen().map(_ -> !active().isEmpty()), suspend);
        getChildren().addAll(said(), SideBySide.gap(), role, write, out, in, suspend);
        Compact.below(ROOMY, this, role, write, out, in, suspend);
        Shown.when(model.chosen().map(people -> !people.isEmpty()), this);
    }

    private HBox said() {
        var count = new Label();
        count.getStyleClass().add("t-sender");
        count.textProperty().bind(
                texts.from(() -> texts.count("server.chosen", model.chosen().get().size()), model.chosen()));
        var reason = new Label();
        reason.getStyleClass().addAll("t-caption", "fg-2");
        reason.textProperty().bind(texts.of("server.notYourself"));
        Shown.when(model.chosen().map(model::amAmong), reason);
        var clear = new Button();
        clear.getStyleClass().add("link");
        clear.textProperty().bind(texts.of("server.chosen.clear"));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(_ -> model.chooseAll(false));
        var all = new Button();
        all.getStyleClass().add("link");
        all.textProperty().bind(texts.from(
                () -> texts.get("server.chosen.all", new Figures(texts).number(model.total().get())),
                model.total()));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(_ -> model.chooseEverybody());
        Shown.when(model.chosen().map(_ -> model.moreToChoose()), all);
        var lines = new VBox(SideBySide.of(12, count, clear, all), reason);
        lines.setAlignment(Pos.CENTER_LEFT);
        var said = SideBySide.of(12, lines);
        said.setMinHeight(Region.USE_PREF_SIZE);
        return said;
    }

    private Button deed(String key, Icon icon) {
        Button button = Compact.button(key, icon, texts);
        button.disableProperty().bind(barred);
        return button;
    }

    private List<AdminPersonView> suspended() {
        return model.chosen().get().stream().filter(person -> person.suspendedAt() != null).toList();
    }

    private List<AdminPersonView> active() {
        return model.chosen().get().stream().filter(person -> person.suspendedAt() == null).toList();
    }
}
