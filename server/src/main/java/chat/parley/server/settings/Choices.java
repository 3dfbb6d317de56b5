package chat.parley.server.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What administrators chose, as stored: one document. Shard key, once there are shards: the id.
 *
 * @param version counts the changes; 0 as long as nothing is stored
 */
@Document("settings")
record Choices(@Id String id, long version, List<Choice> chosen) {

    static final String ID = "server";
    static final Choices NONE = new Choices(ID, 0, List.of());

    Choices {
        chosen = List.copyOf(chosen);
    }

    /** One setting; its name has dots in it, which is why it is no name of a field. */
    record Choice(String name, String value) {}

    /** {@code null} if nobody chose. */
    @Nullable
    String of(String name) {
        return byName().get(name);
    }

    /** The next version. A {@code null} takes a choice back. */
    Choices with(Map<String, @Nullable String> changes) {
        Map<String, String> all = byName();
        changes.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return new Choices(id, version + 1,
                all.entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue())).toList());
    }

    private Map<String, String> byName() {
        Map<String, String> all = new LinkedHashMap<>();
        chosen.forEach(choice -> all.put(choice.name(), choice.value()));
        return all;
    }
}
