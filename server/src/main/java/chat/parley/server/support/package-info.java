/**
 * The desk: what it keeps about each conversation with a customer, who has which, notes and canned replies. It follows rooms
 * and messages, and neither knows of it. See docs/support.md and docs/decisions/0026-the-desk.md.
 */
@NullMarked
package chat.parley.server.support;

import org.jspecify.annotations.NullMarked;
