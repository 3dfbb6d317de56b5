/** What people have begun to write and not sent, kept for their other devices. */
@NullMarked
package chat.parley.server.draft;

import org.jspecify.annotations.NullMarked;
