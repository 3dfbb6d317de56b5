package chat.parley.desktop.administration;

import chat.parley.desktop.ui.Icon;

/** The pages of administration, in the order of their menu. */
public enum Section {
    OVERVIEW(Icon.PULSE, "server.overview"),
    PEOPLE(Icon.PEOPLE, "server.people"),
    ROOMS(Icon.CHATS, "server.rooms"),
    LOG(Icon.FILE, "server.log"),
    SETTINGS(Icon.SETTINGS, "server.settings");

    private final Icon icon;
    private final String key;

    Section(Icon icon, String key) {
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
