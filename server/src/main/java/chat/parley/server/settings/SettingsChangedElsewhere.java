package chat.parley.server.settings;

/** As {@link SettingsChanged}, but said by another server of this installation. */
public record SettingsChangedElsewhere() {}
