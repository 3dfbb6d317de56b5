package chat.parley.desktop.support;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.CannedReplyView;
import chat.parley.model.SupportCaseView;
import org.jspecify.annotations.Nullable;

/**
 * Offers canned replies while an answer is written: after a slash at the beginning of a line, or by its button. Nothing goes
 * out while a gap of one is unfilled. JavaFX thread only.
 */
public final class CannedHelp {

    private static final Insets ABOVE = new Insets(0, 0, -18, 20);
    private static final double ICON = 20;
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final CaseViewModel model;
    private final CannedReplies replies;
    private final Layers layers;
    private final Texts texts;
    private final CannedPopup popup;
    private final Button button = new Button("", Icon.CANNED.view(ICON));
    private @Nullable TextArea field;
    /** The person has closed what was offered for this text. */
    private String dismissed = "";

    CannedHelp(CaseViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        texts = model.texts();
        replies = model.canned();
        popup = new CannedPopup(texts, this::choose, new CannedPopup.Ways(this::keep, this::manage));
        button.getStyleClass().addAll("icon-button", "canned-button");
        popup.visibleProperty().subscribe(open -> button.pseudoClassStateChanged(OPEN, open));
        button.accessibleTextProperty().bind(texts.of("support.canned"));
        var tip = new Tooltip();
        tip.textProperty().bind(texts.of("support.canned.tip"));
        button.setTooltip(tip);
        button.setOnAction(event -> begin());
        replies.load();
    }

    Button button() {
        return button;
    }

    /** Begins to help in that field; what is offered stands in the lower part of {@code over}. */
    public void join(TextArea text, StackPane over) {
        field = text;
        StackPane.setAlignment(popup, Pos.BOTTOM_LEFT);
        StackPane.setMargin(popup, ABOVE);
        over.getChildren().add(popup);
        text.textProperty().subscribe((was, now) -> look());
        text.caretPositionProperty().subscribe((was, now) -> look());
        text.focusedProperty().subscribe(focused -> look());
    }

    /** Takes a key that was pressed in the field; tells whether it was meant for this. */
    public boolean pressed(KeyEvent key) {
        TextArea text = field;
        if (text == null) {
            return false;
        }
        if (!popup.isShown()) {
            return key.getCode() == KeyCode.TAB && !key.isShiftDown() && selectGap(text, text.getCaretPosition());
        }
        switch (key.getCode()) {
            case F2 -> manage();
            case ESCAPE -> {
                dismissed = text.getText();
                look();
            }
            default -> {
                return popup.current().map(current -> chose(key.getCode(), current)).orElse(false);
            }
        }
        return true;
    }

    private boolean chose(KeyCode key, CannedReplyView current) {
        switch (key) {
            case DOWN -> popup.move(1);
            case UP -> popup.move(-1);
            case ENTER, TAB -> choose(current);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether that may go out; a gap that is not filled is shown instead. */
    public boolean maySend(String words) {
        List<MatchResult> gaps = replies.unfilled(words);
        if (gaps.isEmpty()) {
            return true;
        }
        layers.toast(texts.get("support.canned.fill", gaps.getFirst().group()));
        if (field != null) {
            selectGap(field, 0);
        }
        return false;
    }

    private void begin() {
        TextArea text = field;
        if (text == null) {
            return;
        }
        replies.load();
        text.requestFocus();
        boolean lineBegins = text.getText().isEmpty() || text.getText().endsWith("\n");
        text.appendText(lineBegins ? "/" : "\n/");
        text.end();
    }

    private void look() {
        TextArea text = field;
        if (text == null) {
            return;
        }
        int caret = text.getCaretPosition();
        boolean writing = text.isFocused() && text.getSelection().getLength() == 0 && caret <= text.getLength()
                && !text.getText().equals(dismissed);
        popup.offer(writing ? replies.at(text.getText(), caret) : Optional.empty());
    }

    private void choose(CannedReplyView reply) {
        TextArea text = field;
        SupportCaseView view = model.now().get();
        if (text == null || view == null) {
            return;
        }
        replies.at(text.getText(), text.getCaretPosition()).ifPresent(offer -> {
            String filled = replies.filled(reply, view.customer());
            text.replaceText(offer.from(), offer.to(), filled);
            text.requestFocus();
            if (!selectGap(text, offer.from())) {
                text.positionCaret(offer.from() + filled.length());
            }
        });
    }

    /** Selects the first gap from there on, or from the beginning; tells whether there is one. */
    private boolean selectGap(TextArea text, int from) {
        List<MatchResult> gaps = replies.unfilled(text.getText());
        if (gaps.isEmpty()) {
            return false;
        }
        MatchResult next = gaps.stream().filter(gap -> gap.start() >= from).findFirst().orElse(gaps.getFirst());
        text.selectRange(next.start(), next.end());
        return true;
    }

    private void keep() {
        TextArea text = field;
        if (text != null) {
            String words = text.getText().replaceFirst("(^|\\n)/[\\p{L}\\p{N}._-]*$", "");
            ReplyDialog.keep(replies, words, layers, texts);
        }
    }

    private void manage() {
        RepliesDialog.open(replies, popup.current().orElse(null), layers, texts);
    }
}
