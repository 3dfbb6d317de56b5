/**
 * How the server is, in figures: who is connected, what is posted, how soon it arrives, what takes room. Figures only, of
 * nobody and of no room. What is counted elsewhere is handed in through the interfaces here.
 */
@NullMarked
package chat.parley.server.overview;

import org.jspecify.annotations.NullMarked;
