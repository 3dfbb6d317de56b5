/**
 * The live protocol: text frames over a WebSocket at {@code /live}, one JSON object each, named by {@code event}. Each
 * direction is a closed set: {@link chat.parley.model.live.ClientFrame} and {@link chat.parley.model.live.ServerFrame}.
 */
@NullMarked
package chat.parley.model.live;

import org.jspecify.annotations.NullMarked;
