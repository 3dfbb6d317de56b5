/**
 * Figures for a Prometheus, at a port of their own that only this computer reaches. Off unless a port is named; then nothing of
 * it is loaded before the server listens. No label says anything of a person, a room or a text.
 */
@NullMarked
package chat.parley.server.metrics;

import org.jspecify.annotations.NullMarked;
