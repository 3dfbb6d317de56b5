package chat.parley.server.settings;

/** An administrator has changed settings on this server; published once that is stored. */
public record SettingsChanged() {}
