/**
 * What is true on the server, as the app sees it: one {@link chat.parley.desktop.model.Chat} per signed-in person, with
 * its conversations and rooms. Everything observable here is created, read and changed on the JavaFX thread only; the
 * thread itself is handed in as an executor, so that tests need no toolkit. Nothing here knows a view.
 */
@NullMarked
package chat.parley.desktop.model;

import org.jspecify.annotations.NullMarked;
