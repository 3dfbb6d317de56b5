/**
 * The live protocol at {@code /live}: who is connected, what they hear, what they say. Listens to the other features;
 * none of them knows it. See docs/live-protocol.md.
 */
@NullMarked
package chat.parley.server.live;

import org.jspecify.annotations.NullMarked;
