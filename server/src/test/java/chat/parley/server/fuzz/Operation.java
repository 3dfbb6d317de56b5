package chat.parley.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * A route as the server describes it.
 *
 * @param statuses all that it is said to answer with
 * @param body what its body should look like, missing if it has none
 */
record Operation(String method, String path, List<JsonNode> parameters, JsonNode body, String bodyType,
        Set<String> statuses) {

    /** All that a description lists. */
    static List<Operation> of(JsonNode api) {
        List<Operation> all = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue().properties().forEach(each -> {
            JsonNode said = each.getValue();
            var content = said.path("requestBody").path("content").properties().stream().findFirst();
            all.add(new Operation(each.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                    List.copyOf(said.path("parameters").values()),
                    content.map(one -> one.getValue().path("schema")).orElse(said.path("nothing")),
                    content.map(java.util.Map.Entry::getKey).orElse(""),
                    Set.copyOf(said.path("responses").propertyNames())));
        }));
        return all;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
