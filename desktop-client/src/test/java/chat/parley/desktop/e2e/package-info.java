/** The whole thing: real windows on a real server in a process of its own. */
@NullMarked
package chat.parley.desktop.e2e;

import org.jspecify.annotations.NullMarked;
