package chat.parley.desktop.settings;

import org.jspecify.annotations.Nullable;

/** What can be set or looked up, by the page where it stands. Whatever is listed here is found by its words. */
enum Setting {
    SIGN_OUT(Topic.PROFILE, "menu.signOut", "settings.signOut.words"),
    ACCOUNTS(Topic.PROFILE, "settings.accounts", null),
    THEME(Topic.APPEARANCE, "menu.theme", null),
    LANGUAGE(Topic.APPEARANCE, "language", null),
    TEXT_SIZE(Topic.APPEARANCE, "settings.size", "settings.size.words"),
    CHAT_LIST(Topic.APPEARANCE, "settings.list", "settings.list.words"),
    TIME(Topic.APPEARANCE, "settings.time", null),
    MOTION(Topic.APPEARANCE, "settings.motion", "settings.motion.words"),
    ENTER(Topic.MESSAGES, "settings.enter", "settings.enter.words"),
    TYPING(Topic.MESSAGES, "settings.typing", "settings.typing.words"),
    SPELLING(Topic.MESSAGES, "settings.spelling", null),
    ONWARD(Topic.MESSAGES, "settings.onward", "settings.onward.words"),
    QUIET(Topic.NOTIFICATIONS, "presence.quiet", "settings.quiet.words"),
    TOLD(Topic.NOTIFICATIONS, "settings.told", "settings.told.words"),
    TOLD_WORDS(Topic.NOTIFICATIONS, "settings.toldWords", "settings.toldWords.words"),
    IN_TRAY(Topic.NOTIFICATIONS, "settings.inTray", "settings.inTray.words"),
    AT_LOGIN(Topic.NOTIFICATIONS, "settings.atLogin", "settings.atLogin.words"),
    KEYS(Topic.SHORTCUTS, "settings.keys", "keys.title"),
    PASSWORD(Topic.PRIVACY, "settings.password.change", null),
    DEVICES(Topic.PRIVACY, "settings.devices.title", null),
    SECRETS(Topic.PRIVACY, "settings.secrets", null),
    KEPT_MESSAGES(Topic.STORAGE, "settings.kept.messages", "settings.kept.messages.words"),
    KEPT_PICTURES(Topic.STORAGE, "settings.kept.pictures", "settings.kept.pictures.words"),
    ABOUT(Topic.STORAGE, "settings.about", null),
    SERVER(Topic.CONNECTION, "settings.server", null),
    REACHED(Topic.CONNECTION, "settings.reached", null);

    private final Topic topic;
    private final String key;
    private final @Nullable String words;

    Setting(Topic topic, String key, @Nullable String words) {
        this.topic = topic;
        this.key = key;
        this.words = words;
    }

    Topic topic() {
        return topic;
    }

    /** Of what it is called. */
    String key() {
        return key;
    }

    /** Of the sentence below; {@code null} if there is none that is always the same. */
    @Nullable
    String words() {
        return words;
    }
}
