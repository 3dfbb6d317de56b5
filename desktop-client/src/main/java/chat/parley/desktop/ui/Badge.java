package chat.parley.desktop.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** A count in a pill; hidden, and taking no room, at zero. */
public final class Badge extends Label {

    private static final int MOST = 99;
    /** Never narrower than it is high: a single digit sits in a circle. */
    private static final double LEAST_WIDTH = 20;
    private static final double DOT_WIDTH = 12;
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass DOT = PseudoClass.getPseudoClass("dot");
    private static final PseudoClass MENTION = PseudoClass.getPseudoClass("mention");

    /** An empty badge. */
    public Badge() {
        getStyleClass().addAll("badge", "t-badge");
        setMinWidth(USE_PREF_SIZE);
        show(0);
    }

    /** Shows a count; above 99 it reads “99+”. */
    public void show(long count) {
        pseudoClassStateChanged(MENTION, false);
        pseudoClassStateChanged(DOT, false);
        setText(count > MOST ? MOST + "+" : Long.toString(count));
        setVisible(count > 0);
        setManaged(count > 0);
    }

    /** Shows that there is something to come back to, without a count. */
    public void showDot() {
        show(1);
        setText("");
        pseudoClassStateChanged(DOT, true);
    }

    /** Shows that the person is called by name. */
    public void showMention() {
        show(1);
        setText("@");
        pseudoClassStateChanged(MENTION, true);
    }

    /** Shows how many call for the person, who are more than something new. */
    public void showCalling(long count) {
        show(count);
        pseudoClassStateChanged(MENTION, true);
    }

    /** A muted count is grey: it informs and does not call. */
    public void muted(boolean muted) {
        pseudoClassStateChanged(MUTED, muted);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getText().isEmpty() ? DOT_WIDTH : Math.max(LEAST_WIDTH, super.computePrefWidth(height));
    }
}
