/**
 * How the app talks to a Parley server: REST over HTTP and the live connection. Nothing here knows JavaFX; what blocks says
 * so, and is called from background threads.
 */
@NullMarked
package chat.parley.desktop.backend;

import org.jspecify.annotations.NullMarked;
