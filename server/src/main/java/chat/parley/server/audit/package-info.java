/**
 * What administrators did: an append-only record. Features that let an administrator do something tell {@link
 * chat.parley.server.audit.AuditLog} of it, in the same breath.
 */
@NullMarked
package chat.parley.server.audit;

import org.jspecify.annotations.NullMarked;
