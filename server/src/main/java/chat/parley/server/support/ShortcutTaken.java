package chat.parley.server.support;

import chat.parley.server.web.Conflict;

/** Another canned reply is found by this shortcut. */
class ShortcutTaken extends Conflict {

    ShortcutTaken() {
        super("shortcut-taken", "Another canned reply has this shortcut.");
    }
}
