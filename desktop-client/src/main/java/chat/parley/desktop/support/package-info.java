/** The inbox of the support desk: who waits, and what an agent does about it. */
@NullMarked
package chat.parley.desktop.support;

import org.jspecify.annotations.NullMarked;
