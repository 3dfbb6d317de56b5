package chat.parley.desktop.administration;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;

/**
 * What is left to do on a new server, in a line across the window until all of it is done or the person closes it. Where the
 * window has no room for all steps, only the next one stands there. JavaFX thread only.
 */
public final class FirstStepsBar extends HBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double LITTLE = 12;
    private static final double ICON = 16;
    /** In pixels; where there is less, the line has no heading. */
    private static final double HEADED = 860;
    /** In pixels; where there is less, only the next step stands there. */
    private static final double WHOLE = 680;

    /** What the line has room for. */
    private enum Room {
        NEXT_STEP,
        STEPS,
        HEADING_AND_STEPS
    }

    private final FirstSteps model;
    private final Texts texts;
    private final Label heading = new Label();
    private final Label count = new Label();
    private final ObservableValue<Room> room = widthProperty().map(width -> of(width.doubleValue()));
    private final Map<FirstStep, Button> buttons = new EnumMap<>(FirstStep.class);

    /**
     * The line.
     *
     * @param ways leads to where a step is done
     */
    public FirstStepsBar(FirstSteps model, Texts texts, Consumer<FirstStep> ways) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("first-steps");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        accessibleTextProperty().bind(texts.of("steps.title"));
        heading.getStyleClass().add("t-strong");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("t-small", "fg-2");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(heading, count);
        for (FirstStep step : FirstStep.values()) {
            Button button = button(step);
            button.setOnAction(_ -> ways.accept(step));
            buttons.put(step, button);
            getChildren().add(button);
        }
        getChildren().addAll(SideBySide.gap(), close());
        Shown.when(model.showing(), this);
        WhileShown.of(this, texts.wording()).subscribe(_ -> show());
        model.left().subscribe(_ -> show());
        room.subscribe(_ -> show());
    }

    private static Room of(double width) {
        if (width >= HEADED) {
            return Room.HEADING_AND_STEPS;
        }
        return width >= WHOLE ? Room.STEPS : Room.NEXT_STEP;
    }

    private Button button(FirstStep step) {
        var button = new Button();
        button.getStyleClass().addAll("small", "step");
        button.textProperty().bind(texts.of(step.key()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Button close() {
        var close = new Button("", Icon.CLOSE.view(ICON));
        close.getStyleClass().add("icon-button");
        close.accessibleTextProperty().bind(texts.of("steps.close"));
        close.setOnAction(_ -> model.putAway());
        return close;
    }

    private void show() {
        Set<FirstStep> left = model.left().get();
        boolean finished = left.isEmpty();
        boolean all = room.getValue() != Room.NEXT_STEP;
        heading.setText(texts.get(finished ? "steps.finished" : "steps.title"));
        Shown.now(heading, finished || room.getValue() == Room.HEADING_AND_STEPS);
        count.setText(texts.get("steps.count", FirstStep.values().length - left.size(), FirstStep.values().length));
        Shown.now(count, !finished && !all);
        FirstStep next = finished ? null : left.iterator().next();
        buttons.forEach((step, button) -> {
            boolean done = !left.contains(step);
            button.pseudoClassStateChanged(DONE, done);
            button.setGraphic(mark(step, done));
            button.setMouseTransparent(done);
            button.setFocusTraversable(!done);
            String words = texts.get(step.key());
            button.setAccessibleText(done ? texts.get("steps.done", words) : words);
            Shown.now(button, all || step == next);
        });
    }

    /** A tick, or the number of the step. */
    private static Node mark(FirstStep step, boolean done) {
        Node within = done ? Icon.CHECK.view(LITTLE) : new Label(Integer.toString(step.ordinal() + 1));
        var mark = new StackPane(within);
        mark.getStyleClass().add("step-mark");
        return mark;
    }
}
