/**
 * The records that cross the wire between a Parley server and its clients: the REST bodies of the contract, and in
 * {@link chat.parley.model.live} the frames of the live protocol. They carry no behaviour beyond what a reader of the
 * JSON would derive by eye, are immutable and safe to share between threads, and depend on nothing but Jackson's
 * annotations. Beside them stands what server and app must decide alike: {@link chat.parley.model.Mentions}.
 *
 * <p>
 * A component that may be {@code null} is marked so and is then left out of the JSON. Components of <em>requests</em>
 * are all nullable: a client may send anything, and the server answers with a sentence per field.
 */
@NullMarked
package chat.parley.model;

import org.jspecify.annotations.NullMarked;
