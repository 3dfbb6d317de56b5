package chat.parley.desktop.architecture.bad.room;

import javafx.stage.Stage;

/** Breaks a rule: a window in a view model. */
public record ShowingViewModel(Stage stage) {}
