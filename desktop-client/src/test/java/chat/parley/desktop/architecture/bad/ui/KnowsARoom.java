package chat.parley.desktop.architecture.bad.ui;

import chat.parley.desktop.architecture.bad.room.ShowingViewModel;

/** Breaks a rule: a feature in what all features share. */
record KnowsARoom(ShowingViewModel room) {}
