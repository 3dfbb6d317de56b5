package chat.parley.desktop.notification;

/**
 * What the computer is to tell.
 *
 * @param key one notice at a time stands under it: the next one takes its place
 * @param title in one line
 * @param text plain, without any markup
 */
public record Notice(String key, String title, String text) {}
