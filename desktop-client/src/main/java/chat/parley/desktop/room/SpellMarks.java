package chat.parley.desktop.room;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import chat.parley.desktop.ui.Clip;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.spelling.Spelling.Mistake;

/** Waves under misspelled words in the field, and a menu of what may have been meant. JavaFX thread only. */
final class SpellMarks {

    private static final double WAVE = 2;

    private final TextArea text;
    private final Pane over;
    private final SpellCheck check;
    private final Texts texts;
    private final Path waves = new Path();
    private final ContextMenu menu = new ContextMenu();

    /** @param over lies over the field, as large as it is, and takes no clicks */
    SpellMarks(TextArea text, Pane over, SpellCheck check, Texts texts) {
        this.text = text;
        this.over = over;
        this.check = check;
        this.texts = texts;
    }

    void install() {
        waves.getStyleClass().add("spelling");
        waves.setManaged(false);
        over.getChildren().add(waves);
        Clip.toBounds(over);
        check.mistakes().subscribe(this::draw);
        text.scrollTopProperty().subscribe(this::draw);
        over.widthProperty().subscribe(this::draw);
        over.heightProperty().subscribe(this::draw);
        text.textProperty().subscribe(this::tell);
        text.caretPositionProperty().subscribe(this::tell);
        text.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    }

    private void tell() {
        check.written(text.getText(), text.getCaretPosition());
    }

    private void draw() {
        waves.getElements().clear();
        if (text.getSkin() instanceof TextAreaSkin skin) {
            for (Mistake mistake : check.mistakes().get()) {
                if (mistake.to() <= text.getLength()) {
                    underline(skin, mistake);
                }
            }
        }
    }

    /** A word that is broken over two lines has a wave in both. */
    private void underline(TextAreaSkin skin, Mistake mistake) {
        Rectangle2D first = skin.getCharacterBounds(mistake.from());
        Rectangle2D last = first;
        for (int i = mistake.from() + 1; i < mistake.to(); i++) {
            Rectangle2D next = skin.getCharacterBounds(i);
            if (next.getMinY() > last.getMaxY() - 1) {
                wave(first, last);
                first = next;
            }
            last = next;
        }
        wave(first, last);
    }

    private void wave(Rectangle2D first, Rectangle2D last) {
        double y = last.getMaxY() - 1;
        boolean up = false;
        waves.getElements().add(new MoveTo(first.getMinX(), y));
        for (double x = first.getMinX() + WAVE; x <= last.getMaxX(); x += WAVE) {
            up = !up;
            waves.getElements().add(new LineTo(x, up ? y - WAVE : y));
        }
    }

    private void asked(ContextMenuEvent event) {
        if (!(text.getSkin() instanceof TextAreaSkin skin)) {
            return;
        }
        int place = event.isKeyboardTrigger()
                ? text.getCaretPosition()
                : skin.getIndex(event.getX(), event.getY()).getCharIndex();
        check.at(place).ifPresent(mistake -> {
            event.consume();
            check.suggestions(mistake).thenAccept(found -> open(mistake, found, new Point2D(event.getScreenX(),
                    event.getScreenY())));
        });
    }

    private void open(Mistake mistake, List<String> found, Point2D place) {
        menu.getItems().clear();
        for (String each : found) {
            add(each, () -> replace(mistake, each));
        }
        if (found.isEmpty()) {
            MenuItem none = new MenuItem(texts.get("spelling.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.getItems().add(new SeparatorMenuItem());
        add(texts.get("spelling.learn", mistake.word()), () -> check.learn(mistake));
        menu.show(text, place.getX(), place.getY());
    }

    private void add(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }

    private void replace(Mistake mistake, String by) {
        if (mistake.to() <= text.getLength()
                && text.getText(mistake.from(), mistake.to()).equals(mistake.word())) {
            text.replaceText(mistake.from(), mistake.to(), by);
        }
    }
}
