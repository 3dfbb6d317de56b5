package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code GET} and {@code PATCH /admin/settings}.
 *
 * @param version counts the changes; whoever changes something says which one they saw
 */
public record SettingsAnswer(boolean success, long version, List<SettingView> settings) {

    public SettingsAnswer {
        settings = List.copyOf(settings);
    }
}
