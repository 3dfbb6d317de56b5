package chat.parley.desktop.administration;

import javafx.scene.Node;

/** A page of administration on the sheet. JavaFX thread only. */
public interface AdminView {

    /** What is to be shown. */
    Node root();

    /** It is shown from now on, and keeps itself up to date. */
    void enter();

    /** It is no longer shown. */
    void leave();

    /** Puts the focus into it. */
    void focus();

    /** Shows what is wrong with the connection. */
    void showBanner(Node banner);

    /** Offers a way back, in a window that has no place for the menu beside the page. */
    void lead(boolean narrow, Runnable back);

    /** Lets go of everything. */
    void close();
}
