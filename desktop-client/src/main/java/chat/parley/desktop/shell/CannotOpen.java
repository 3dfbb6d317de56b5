package chat.parley.desktop.shell;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Theme;

/** All that shows of an app that cannot have the folder where it keeps its things: why not, and a way out. */
final class CannotOpen extends VBox {

    private static final double WIDTH = 440;

    CannotOpen(String title, String words, String close, Runnable closing) {
        super(12);
        var heading = new Label(title);
        heading.getStyleClass().add("t-h2");
        heading.setWrapText(true);
        heading.setMaxWidth(Double.MAX_VALUE);
        var text = new Label(words);
        text.getStyleClass().addAll("t-body", "fg-2");
        text.setWrapText(true);
        var end = new Button(close);
        end.getStyleClass().add("primary");
        end.setDefaultButton(true);
        end.setOnAction(_ -> closing.run());
        getChildren().addAll(heading, text, end);
        setAlignment(Pos.CENTER_RIGHT);
        setPrefWidth(WIDTH);
        setAccessibleText(title);
    }

    /** Another Parley has the folder. */
    static void inUse(AppWindow window, Options options) {
        Texts texts = texts(options);
        show(window, options, texts, texts.get("inUse"), texts.get("inUse.words"));
    }

    /** The folder cannot be made or written to. */
    static void unwritable(AppWindow window, Options options) {
        Texts texts = texts(options);
        show(window, options, texts, texts.get("unwritable"), texts.get("unwritable.words"));
    }

    private static void show(AppWindow window, Options options, Texts texts, String title, String words) {
        var theme = new Theme(new FxThread().systemColours());
        if (options.theme() != null) {
            theme.choice().set(options.theme());
        }
        theme.install();
        window.title(texts.of("app.name"));
        window.layers().open(new CannotOpen(title, words, texts.get("inUse.close"), window::close), window::close);
        window.open(null, false);
    }

    private static Texts texts(Options options) {
        return new Texts(
                options.language() == null ? Language.of(Locale.getDefault().getLanguage()) : options.language());
    }
}
