package chat.parley.server.settings;

import chat.parley.server.web.Conflict;

/** Somebody else was faster, and what the caller saw is not so any more. */
class SettingsChangedMeanwhile extends Conflict {

    SettingsChangedMeanwhile() {
        super("settings-changed-meanwhile", "Somebody else has changed the settings. Look at them again.");
    }
}
