/**
 * Files of messages: uploads that go on where they were cut, contents on disk by their hash, small pictures, downloads for the
 * members of a room. See docs/decisions/0018-files-of-messages.md.
 */
@NullMarked
package chat.parley.server.attachment;

import org.jspecify.annotations.NullMarked;
