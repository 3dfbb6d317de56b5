package chat.parley.desktop.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.completion.AtCaret;
import chat.parley.desktop.ui.completion.Completion;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.SupportAgentView;
import chat.parley.model.SupportCaseView;
import org.jspecify.annotations.Nullable;

/** Asks whom to give a case to, and what they should know about it. JavaFX thread only. */
final class AssignDialog {

    private static final double WIDTH = 420;
    private static final double ROW = 52;
    private static final int MOST_ROWS = 6;
    private static final double AVATAR = 34;

    /** Somebody of the desk, or the queue. */
    private record Choice(@Nullable SupportAgentView agent) {}

    private final CaseViewModel model;
    private final Texts texts;

    private AssignDialog(CaseViewModel model) {
        this.model = model;
        texts = model.texts();
    }

    static void open(CaseViewModel model, CaseDeeds deeds, Layers layers) {
        new AssignDialog(model).show(deeds, layers);
    }

    private void show(CaseDeeds deeds, Layers layers) {
        var heading = new Label(texts.get("support.assign.title"));
        heading.getStyleClass().add("t-h2");
        var list = new ListView<Choice>();
        list.getStyleClass().addAll("chat-list", "on-sheet");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(heading.getText());
        fill(list, choices());
        list.getSelectionModel().selectFirst();
        var note = new TextArea();
        note.setPromptText(texts.get("support.assign.note"));
        note.setAccessibleText(texts.get("support.assign.note"));
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.getStyleClass().addAll("t-body", "note-field");
        var above = new StackPane(list);
        offerColleagues(note, above);
        var cancel = new Button(texts.get("room.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> layers.close());
        var give = new Button(texts.get("support.assign"));
        give.getStyleClass().add("primary");
        Runnable deed = () -> {
            Choice choice = list.getSelectionModel().getSelectedItem();
            if (choice != null) {
                layers.close();
                SupportAgentView agent = choice.agent();
                deeds.assign(agent == null ? null : agent.user().id(), name(choice), note.getText());
            }
        };
        give.setOnAction(event -> deed.run());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                deed.run();
                key.consume();
            }
        });
        var buttons = new HBox(8, cancel, give);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var dialog = new VBox(14, heading, above, note, buttons);
        dialog.setPrefWidth(WIDTH);
        dialog.setAccessibleText(heading.getText());
        layers.open(dialog);
        list.requestFocus();
        follow(list);
    }

    /** The note may call in others than whoever gets the case. */
    private void offerColleagues(TextArea note, StackPane above) {
        var colleagues = new AtCaret(note, (words, caret) -> Completion.ofPeople(words, caret, model.colleagues()));
        colleagues.install(above);
        note.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (colleagues.pressed(key)) {
                key.consume();
            }
        });
    }

    /** As long as the dialog is there, who comes and goes does so in it, too. */
    private void follow(ListView<Choice> list) {
        WhileShown.of(list, Bindings.createObjectBinding(this::choices, model.agents()))
                .subscribe(now -> fill(list, now));
        model.lookForAgents();
    }

    /** What is chosen stays chosen. */
    private static void fill(ListView<Choice> list, List<Choice> now) {
        Choice chosen = list.getSelectionModel().getSelectedItem();
        if (now.equals(list.getItems())) {
            return;
        }
        list.getItems().setAll(now);
        list.setPrefHeight(Math.min(MOST_ROWS, now.size()) * ROW + 2);
        for (int i = 0; chosen != null && i < now.size(); i++) {
            if (id(now.get(i)).equals(id(chosen))) {
                list.getSelectionModel().select(i);
            }
        }
    }

    private static String id(Choice choice) {
        return choice.agent() == null ? "" : choice.agent().user().id();
    }

    /** Everybody but who has it, those who are there first; the queue last, unless it lies there already. */
    private List<Choice> choices() {
        SupportCaseView view = model.now().get();
        var assignee = view == null ? null : view.assignee();
        var choices = new ArrayList<Choice>();
        model.agents().stream().filter(agent -> assignee == null || !agent.user().id().equals(assignee.id()))
                .sorted(Comparator.comparing((SupportAgentView agent) -> !agent.available())
                        .thenComparing(agent -> agent.user().fullName()))
                .forEach(agent -> choices.add(new Choice(agent)));
        if (assignee != null) {
            choices.add(new Choice(null));
        }
        return choices;
    }

    private String name(Choice choice) {
        SupportAgentView agent = choice.agent();
        if (agent == null) {
            return texts.get("support.queue.back");
        }
        String name = CleanText.name(agent.user().fullName());
        return model.isMe(agent.user()) ? texts.get("support.me", name) : name;
    }

    private String detail(Choice choice) {
        SupportAgentView agent = choice.agent();
        if (agent == null) {
            return texts.get("support.queue.detail");
        }
        String there = texts.get(agent.available() ? "support.available" : "support.away");
        return there + " · " + texts.count("support.load", agent.openCases());
    }

    private final class Row extends ListCell<Choice> {

        private final Avatar avatar = new Avatar(AVATAR);
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox();

        Row() {
            name.getStyleClass().add("t-name");
            detail.getStyleClass().addAll("t-caption", "fg-2");
            var lines = new VBox(name, detail);
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            row.getChildren().addAll(avatar, lines);
            row.getStyleClass().add("row");
            row.setMinHeight(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setGraphic(empty || choice == null ? null : row);
            if (choice != null) {
                SupportAgentView agent = choice.agent();
                if (agent == null) {
                    avatar.showRoom("queue", name(choice));
                } else {
                    avatar.showPerson(agent.user().id(), agent.user().fullName());
                    avatar.show(agent.available() ? Avatar.Dot.ONLINE : Avatar.Dot.AWAY);
                }
                name.setText(name(choice));
                detail.setText(detail(choice));
                setAccessibleText(name.getText() + ", " + detail.getText());
            }
        }
    }
}
