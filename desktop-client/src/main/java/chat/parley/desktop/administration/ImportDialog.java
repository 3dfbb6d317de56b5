package chat.parley.desktop.administration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.ImportReport;

/** What came of a table of people: the accounts with their first passwords, and the lines that made none. JavaFX thread only. */
final class ImportDialog {

    private static final double ICON = 16;
    private static final double ROW = 28;
    private static final int MOST_ROWS = 6;
    /** So that the longest name and its password stand on one line. */
    private static final double WIDTH = 560;

    private final AdminTools tools;
    private final Texts texts;
    private final ImportReport report;

    private ImportDialog(AdminTools tools, ImportReport report) {
        this.tools = tools;
        this.report = report;
        texts = tools.texts();
    }

    static void open(AdminTools tools, ImportReport report) {
        new ImportDialog(tools, report).show();
    }

    /** The accounts as lines to be pasted into a table. */
    static String table(ImportReport report) {
        return Stream.concat(Stream.of("username,password"),
                report.created().stream().map(made -> made.username() + "," + made.password()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void show() {
        boolean some = !report.created().isEmpty();
        var done = new Button(texts.get("server.secret.done"));
        done.setDefaultButton(true);
        done.setOnAction(_ -> tools.layers().close());
        var copy = new Button(texts.get("server.import.copy"), Icon.COPY.view(ICON));
        copy.setVisible(some);
        copy.setOnAction(_ -> {
            SecretDialog.copy(table(report));
            tools.layers().toast(texts.get("message.copied"));
        });
        var form = new Form(texts.count("server.import.made", report.created().size()), copy, done);
        form.setPrefWidth(WIDTH);
        if (some) {
            form.add(words("server.import.words"));
            form.add(list(report.created().stream()
                    .map(made -> CleanText.name(made.username()) + "   " + made.password()).toList(), "md-code"));
        }
        if (!report.refused().isEmpty()) {
            var heading = new Label(texts.count("server.import.refused", report.refused().size()));
            heading.getStyleClass().addAll("t-strong", "fg-danger");
            form.add(SideBySide.of(8, heading));
            form.add(list(report.refused().stream()
                    .map(line -> texts.get("server.import.line", line.line(), CleanText.name(line.reason())))
                    .toList(), "t-small"));
        }
        if (some) {
            SecretDialog.open(tools, form);
        } else {
            tools.layers().open(form);
        }
        done.requestFocus();
    }

    private Label words(String key) {
        var words = new Label(texts.get(key));
        words.getStyleClass().addAll("t-body", "fg-2");
        words.setWrapText(true);
        return words;
    }

    private static Node list(List<String> lines, String style) {
        var list = new ListView<String>();
        list.getStyleClass().addAll("plain-list", style);
        list.setFixedCellSize(ROW);
        list.getItems().setAll(lines);
        list.setPrefHeight(Math.min(MOST_ROWS, lines.size()) * ROW + 2);
        return list;
    }
}
