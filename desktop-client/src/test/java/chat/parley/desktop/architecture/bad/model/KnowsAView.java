package chat.parley.desktop.architecture.bad.model;

import javafx.scene.control.Label;

/** Breaks a rule: a control in the model. */
public record KnowsAView(Label label) {}
