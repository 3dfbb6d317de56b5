package chat.parley.desktop.room;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import chat.parley.desktop.model.MessageItem;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** The keys of the message list: arrows move among the messages, letters act on the one they stand on. */
final class TimelineKeys {

    private static final double PAGE = 0.9;
    private static final KeyCombination COPY = combination(KeyCode.C);
    private static final KeyCombination EDIT = combination(KeyCode.E);
    private static final KeyCombination UNDO = combination(KeyCode.Z);
    private static final KeyCombination REPLY = combination(KeyCode.R);

    private static final KeyCombination REACT = new KeyCodeCombination(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN);

    private final TimelineView<TimelineRow> timeline;
    private final List<TimelineRow> rows;
    private final MessageMenu menu;
    private final Jumps jumps;
    private final Runnable leave;

    /** @param leave puts the focus back to where messages are written */
    TimelineKeys(TimelineView<TimelineRow> timeline, List<TimelineRow> rows, MessageMenu menu, Jumps jumps,
            Runnable leave) {
        this.timeline = timeline;
        this.rows = rows;
        this.menu = menu;
        this.jumps = jumps;
        this.leave = leave;
    }

    void install() {
        timeline.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (pressed(key)) {
                key.consume();
            }
        });
        timeline.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            boolean letter = !key.isShortcutDown() && !key.isAltDown() && !key.getCharacter().isEmpty()
                    && !Character.isISOControl(key.getCharacter().charAt(0));
            if (letter) {
                leave.run();
            }
        });
        timeline.focusedProperty().subscribe(focused -> {
            if (!focused) {
                timeline.setCurrent(null);
            }
        });
    }

    /** Enters the list, at the last own message if there is one in sight. */
    void enter() {
        if (rows.isEmpty()) {
            return;
        }
        TimelineRow own = rows.reversed().stream().filter(row -> MessageRights.editable(row.item())).findFirst()
                .orElse(rows.getLast());
        timeline.requestFocus();
        timeline.setCurrent(own);
    }

    private boolean pressed(KeyEvent key) {
        double height = timeline.getHeight();
        switch (key.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> timeline.scrollBy(-height * PAGE);
            case PAGE_DOWN -> timeline.scrollBy(height * PAGE);
            case HOME -> timeline.showAt(0, 0);
            case END -> jumps.toLatest();
            case ESCAPE -> {
                if (key.isShiftDown()) {
                    return false; // that marks the room as read
                }
                leave.run();
            }
            default -> {
                int current = timeline.currentIndex();
                return current >= 0 && act(key, rows.get(current));
            }
        }
        return true;
    }

    private boolean act(KeyEvent key, TimelineRow row) {
        MessageItem item = row.item();
        Quote quote = row.quote();
        if (key.getCode() == KeyCode.ENTER && quote != null && !quote.deleted()) {
            jumps.toMessage(quote.messageId());
        } else if (UNDO.match(key)) {
            menu.keep(item);
        } else if (COPY.match(key) && MessageRights.readable(item)) {
            menu.copy(item);
        } else if (EDIT.match(key) && MessageRights.editable(item)) {
            menu.edit(item);
        } else if (REACT.match(key) && MessageRights.answerable(item)) {
            react(row);
        } else if (REPLY.match(key) && MessageRights.answerable(item)) {
            menu.reply(item);
        } else if (key.getCode() == KeyCode.DELETE && MessageRights.deletable(item)) {
            menu.delete(item);
        } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.CONTEXT_MENU
                || key.getCode() == KeyCode.F10 && key.isShiftDown()) {
            openMenu(row);
        } else {
            return false;
        }
        return true;
    }

    private void move(int by) {
        int current = timeline.currentIndex();
        int next = current < 0 ? rows.size() - 1 : current + by;
        if (next >= rows.size()) {
            leave.run();
        } else if (next >= 0) {
            timeline.setCurrent(rows.get(next));
        }
    }

    private void react(TimelineRow row) {
        TimelineCell<TimelineRow> cell = timeline.cellOf(row);
        if (cell != null) {
            menu.react(row.item(), cell);
        }
    }

    private void openMenu(TimelineRow row) {
        TimelineCell<TimelineRow> cell = timeline.cellOf(row);
        if (cell != null) {
            var place = cell.localToScreen(cell.getWidth() / 2, cell.eye());
            menu.open(row, cell, place.getX(), place.getY());
        }
    }

    private static KeyCombination combination(KeyCode code) {
        // By key, not by letter: with a Bulgarian layout the letter is another one.
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }
}
