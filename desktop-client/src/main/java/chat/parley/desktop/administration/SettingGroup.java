package chat.parley.desktop.administration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which settings of the server stand together, in the order of the page. */
enum SettingGroup {
    GENERAL("general", "parley.name", "parley.sign-up"),
    MESSAGES("messages", SettingWords.RETENTION),
    FILES("files", "parley.attachments.max-file", "parley.attachments.quota"),
    SUPPORT("support", "parley.support.away-minutes"),
    BACKUPS("backups", "parley.backup.at", "parley.backup.keep"),
    /** What this app does not know by name. */
    OTHER("other"),
    /** What only a restart changes. */
    START("start");

    private final String word;
    private final List<String> names;

    SettingGroup(String word, String... names) {
        this.word = word;
        this.names = List.of(names);
    }

    /** Of what it is called. */
    String key() {
        return "server.settings." + word;
    }

    /** Those of it, in its order. */
    List<SettingItem> of(List<SettingItem> items) {
        return items.stream().filter(this::holds).sorted(Comparator.comparingInt(item -> names.indexOf(item.name())))
                .toList();
    }

    private boolean holds(SettingItem item) {
        boolean fixed = item.now().get().fixed();
        return switch (this) {
            case START -> fixed;
            case OTHER -> !fixed && Stream.of(values()).noneMatch(group -> group.names.contains(item.name()));
            default -> !fixed && names.contains(item.name());
        };
    }
}
