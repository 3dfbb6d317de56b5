package chat.parley.desktop.settings;

import chat.parley.desktop.ui.Icon;

/** The pages of the settings, in the order of their menu. */
public enum Topic {
    PROFILE(Icon.PERSON, "settings.account"),
    APPEARANCE(Icon.SUN, "settings.look"),
    MESSAGES(Icon.CHATS, "settings.messages"),
    NOTIFICATIONS(Icon.BELL, "settings.notifications"),
    SHORTCUTS(Icon.KEYBOARD, "settings.keys"),
    PRIVACY(Icon.LOCK, "settings.devices"),
    STORAGE(Icon.DISK, "settings.storage"),
    CONNECTION(Icon.GLOBE, "settings.connection");

    private final Icon icon;
    private final String key;

    Topic(Icon icon, String key) {
        this.icon = icon;
        this.key = key;
    }

    Icon icon() {
        return icon;
    }

    /** Of what it is called. */
    String key() {
        return key;
    }
}
