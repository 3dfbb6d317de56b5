package chat.parley.desktop.shell;

import javafx.scene.Node;

/**
 * What the places of a window share.
 *
 * @param banner says what is wrong with the connection; stands in whatever is on the sheet
 */
record Frame(AppWindow window, MainView main, Node banner) {}
