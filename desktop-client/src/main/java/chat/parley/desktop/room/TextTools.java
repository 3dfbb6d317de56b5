package chat.parley.desktop.room;

import java.util.function.Consumer;

import chat.parley.desktop.model.WritingHabits;
import chat.parley.desktop.ui.prose.Proses;
import chat.parley.desktop.ui.spelling.Spelling;

/**
 * What rooms need to show and to write text.
 *
 * @param proses the messages as they are read
 * @param browser opens an address the way the system does
 * @param habits how the person writes
 */
public record TextTools(Proses proses, Consumer<String> browser, WritingHabits habits, Spelling spelling) {}
