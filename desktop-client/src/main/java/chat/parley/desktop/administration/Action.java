package chat.parley.desktop.administration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import chat.parley.desktop.ui.Icon;

/** What the log knows by name; its name in lower case with dashes is the word on the wire. */
enum Action {
    PERSON_CREATED(Icon.PLUS),
    PERSON_SUSPENDED(Icon.BAN),
    PERSON_RESUMED(Icon.CHECK),
    ROLE_CHANGED(Icon.SHIELD),
    PASSWORD_RESET(Icon.KEY),
    SIGNED_OUT(Icon.OUT),
    PERSON_DELETED(Icon.TRASH),
    PEOPLE_IMPORTED(Icon.PEOPLE),
    PEOPLE_EXPORTED(Icon.DOWNLOAD),
    INVITATION_MADE(Icon.LINK),
    INVITATION_USED(Icon.LINK),
    INVITATION_WITHDRAWN(Icon.LINK),
    ROOM_DELETED(Icon.TRASH),
    MESSAGE_DELETED(Icon.TRASH),
    MESSAGES_EXPIRED(Icon.CLOCK),
    BACKUP_MADE(Icon.BACKUP),
    BACKUP_FAILED(Icon.WARN),
    KEYS_ROTATED(Icon.REFRESH),
    AUDIT_EXPORTED(Icon.DOWNLOAD),
    EXPORTED(Icon.DOWNLOAD),
    SETTINGS_CHANGED(Icon.SETTINGS);

    private final Icon icon;

    Action(Icon icon) {
        this.icon = icon;
    }

    /** The one of that word; none if the server knows more than this app. */
    static Optional<Action> of(String word) {
        return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
    }

    Icon icon() {
        return icon;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "server.action." + word();
    }
}
