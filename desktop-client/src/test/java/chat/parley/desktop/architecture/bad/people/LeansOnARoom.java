package chat.parley.desktop.architecture.bad.people;

import chat.parley.desktop.architecture.bad.room.ShowingViewModel;

/** Breaks a rule: a feature that knows another. */
record LeansOnARoom(ShowingViewModel room) {}
