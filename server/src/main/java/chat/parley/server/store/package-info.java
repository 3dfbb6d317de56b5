/**
 * Which engine answers for MongoDB (the embedded one or one elsewhere), and that the indexes which features declare stand
 * before the first request is served. Knows no feature.
 */
@NullMarked
package chat.parley.server.store;

import org.jspecify.annotations.NullMarked;
