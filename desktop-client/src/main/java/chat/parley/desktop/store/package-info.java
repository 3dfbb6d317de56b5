/**
 * What the app keeps on this computer: where, and how it survives a crash. Nothing here knows JavaFX; everything blocks on
 * the disk.
 */
@NullMarked
package chat.parley.desktop.store;

import org.jspecify.annotations.NullMarked;
