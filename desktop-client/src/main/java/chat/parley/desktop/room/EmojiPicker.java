package chat.parley.desktop.room;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.emoji.EmojiNames;
import chat.parley.desktop.ui.emoji.EmojiView;
import chat.parley.desktop.ui.emoji.NamedEmoji;

/**
 * All emoji, to be looked through or looked for. The focus stays in the field; arrows walk the shelf, Enter takes, Escape
 * closes. JavaFX thread only.
 */
final class EmojiPicker extends VBox {

    private static final double HIGH = 300;
    private static final int MOST_FOUND = 90;
    private static final String HAND = "✋";
    private static final List<String> SIGNS = List.of("😀", "👋", "🐻", "🍎", "🚗", "⚽", "💡", "❤️", "🏁");

    private final Texts texts;
    private final WritingHabits habits;
    private final Consumer<String> chosen;
    private final TextField field = new TextField();
    private final ListView<EmojiShelf.Row> list = new ListView<>();
    private final Label name = new Label();
    private EmojiShelf shelf = EmojiShelf.found(List.of());
    private EmojiShelf.Place current = shelf.first();

    /**
     * A picker.
     *
     * @param chosen hears each emoji that is taken
     * @param close puts the picker away
     */
    EmojiPicker(Texts texts, WritingHabits habits, Consumer<String> chosen, Runnable close) {
        super(8);
        this.texts = texts;
        this.habits = habits;
        this.chosen = chosen;
        getStyleClass().addAll("popover", "emoji-picker");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        field.getStyleClass().add("toolbar");
        field.promptTextProperty().bind(texts.of("emoji.search"));
        field.textProperty().subscribe(this::look);
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (pressed(key, close)) {
                key.consume();
            }
        });
        list.getStyleClass().addAll("chat-list", "emoji-shelf");
        list.setCellFactory(view -> new EmojiShelfCell(new Picks()));
        list.setFocusTraversable(false);
        list.setFixedCellSize(EmojiShelfCell.SQUARE);
        list.setPrefSize(EmojiShelf.WIDE * EmojiShelfCell.SQUARE + 14, HIGH);
        name.getStyleClass().addAll("t-small", "fg-2");
        name.setMaxWidth(EmojiShelf.WIDE * EmojiShelfCell.SQUARE);
        getChildren().addAll(field, categories(), list, new HBox(name), tones());
    }

    /** Begins anew: nothing looked for, and what was used last on top. */
    void begin() {
        field.clear();
        look();
        field.requestFocus();
    }

    private HBox categories() {
        var row = new HBox();
        for (int i = 0; i < SIGNS.size(); i++) {
            int category = i;
            var button = button(SIGNS.get(i), texts.get("emoji.category." + i));
            button.setOnAction(event -> {
                button.setSelected(false);
                field.clear();
                list.scrollTo(shelf.rowOf(category));
                field.requestFocus();
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private HBox tones() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        EmojiNames.shared().of(HAND).ifPresent(hand -> IntStream.rangeClosed(0, hand.toned().size()).forEach(tone -> {
            var button = button(hand.in(tone), texts.get("emoji.tone", tone));
            button.setToggleGroup(group);
            button.setSelected(habits.now().get().tone() == tone);
            button.setOnAction(event -> {
                button.setSelected(true);
                habits.tone(tone);
                list.refresh();
                field.requestFocus();
            });
            row.getChildren().add(button);
        }));
        return row;
    }

    private static ToggleButton button(String emoji, String spoken) {
        var button = new ToggleButton(null, EmojiView.sized(emoji, 18));
        button.getStyleClass().add("emoji-button");
        button.setAccessibleText(spoken);
        return button;
    }

    private void look() {
        EmojiNames names = EmojiNames.shared();
        String asked = field.getText();
        shelf = asked.isBlank()
                ? EmojiShelf.all(habits.now().get().emoji().stream().flatMap(each -> names.of(each).stream()).distinct()
                        .toList(), names.all())
                : EmojiShelf.found(names.search(asked, MOST_FOUND));
        list.getItems().setAll(shelf.rows());
        list.scrollTo(0);
        go(shelf.first());
    }

    private boolean pressed(KeyEvent key, Runnable close) {
        switch (key.getCode()) {
            case ESCAPE -> close.run();
            case ENTER -> {
                if (!shelf.isEmpty()) {
                    take(shelf.at(current));
                }
            }
            case DOWN -> go(shelf.step(current, 0, 1));
            case UP -> go(shelf.step(current, 0, -1));
            case RIGHT -> {
                return across(1);
            }
            case LEFT -> {
                return across(-1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Among letters that were typed, the arrows move the caret until it is at the end. */
    private boolean across(int by) {
        if (field.getCaretPosition() < field.getLength()) {
            return false;
        }
        go(shelf.step(current, by, 0));
        return true;
    }

    private void go(EmojiShelf.Place place) {
        boolean down = place.row() != current.row();
        current = place;
        String words = shelf.isEmpty() ? texts.get("emoji.none") : spoken(shelf.at(place));
        name.setText(words);
        field.setAccessibleText(texts.get("emoji.search") + ", " + words);
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (down) {
            list.scrollTo(Math.max(0, place.row() - 3));
        }
        list.refresh();
    }

    private String spoken(NamedEmoji emoji) {
        return Stream.of(emoji.name(texts.language().get()), ":" + emoji.shortNames().getFirst() + ":")
                .reduce((one, other) -> one + "  " + other).orElse("");
    }

    private void take(NamedEmoji emoji) {
        habits.used(emoji.emoji());
        chosen.accept(emoji.in(habits.now().get().tone()));
    }

    /** What the rows ask for. */
    private final class Picks implements EmojiShelfCell.Picks {

        @Override
        public String heading(int category) {
            return switch (category) {
                case EmojiShelf.RECENT -> texts.get("emoji.recent");
                case EmojiShelf.FOUND -> texts.get("emoji.found");
                default -> texts.get("emoji.category." + category);
            };
        }

        @Override
        public int tone() {
            return habits.now().get().tone();
        }

        @Override
        public EmojiShelf.Place current() {
            return current;
        }

        @Override
        public void point(EmojiShelf.Place place) {
            if (!place.equals(current)) {
                current = place;
                name.setText(spoken(shelf.at(place)));
                list.refresh();
            }
        }

        @Override
        public void choose(NamedEmoji emoji) {
            take(emoji);
        }
    }
}
