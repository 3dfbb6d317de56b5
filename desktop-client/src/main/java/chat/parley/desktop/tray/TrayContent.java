package chat.parley.desktop.tray;

import java.util.List;

/**
 * What the icon says.
 *
 * @param waiting which dot it has
 * @param calls whether the desktop may bring it to the person's attention, where it has a way to
 * @param title what it is called, with the count
 * @param words what waits, in a line
 * @param menu what can be done
 */
public record TrayContent(Waiting waiting, boolean calls, String title, String words, List<MenuEntry> menu) {}
