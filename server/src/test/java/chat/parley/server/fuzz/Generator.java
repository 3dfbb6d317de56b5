package chat.parley.server.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests that a route should take, and spoils most of them. The same seed makes the same ones. */
final class Generator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int DEEP = 40;
    private static final int LONG = 10_001;
    private static final List<String> NASTY = List.of("", " ", "0", "-1", "null", "..", "%", "a b", "{}", "$where",
            "\u0000", "ﷺ", "👩‍👩‍👧", "ffffffffffffffffffffffff", "' or 1=1", "<script>", "9223372036854775808",
            "1e309",
            "2026-13-45T99:99:99Z");

    private final Random chance;
    private final JsonNode schemas;
    private final List<String> ids;

    /** @param ids of things that are there */
    Generator(Random chance, JsonNode api, List<String> ids) {
        this.chance = chance;
        this.schemas = api.path("components").path("schemas");
        this.ids = List.copyOf(ids);
    }

    /** The path with everything in its place, and a query. */
    String address(Operation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString();
            String value = encoded(parameter(parameter.path("schema")));
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value.isEmpty() ? "x" : value);
                case "query" -> {
                    if (chance.nextInt(3) == 0) {
                        query.add(name + "=" + value);
                    }
                }
                default -> {
                }
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Often as described, more often not. */
    String body(Operation operation) {
        JsonNode good = value(operation.body(), "", 0);
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> good.toString();
            case 3 -> cut(good.toString());
            case 4 -> one(List.of("", "null", "[]", "\"text\"", "{\"a\":", "\uFEFF{}", "{}{}", "<a/>", "1e999"));
            default -> spoiled(good).toString();
        };
    }

    private String parameter(JsonNode schema) {
        if (chance.nextInt(3) == 0) {
            return one(NASTY);
        }
        JsonNode value = value(schema, "id", 0);
        return value.isString() ? value.asString() : value.toString();
    }

    private JsonNode value(JsonNode described, String name, int depth) {
        JsonNode schema = described.has("$ref")
                ? schemas.path(described.path("$ref").asString().replaceFirst(".*/", ""))
                : described;
        if (depth > 6) {
            return JSON.nullNode();
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(chance.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asString("string")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer", "number" -> JSON.numberNode(chance.nextInt(-1, 200));
            case "boolean" -> JSON.booleanNode(chance.nextBoolean());
            default -> JSON.stringNode(name.toLowerCase(java.util.Locale.ROOT).contains("id")
                    ? one(ids)
                    : one(List.of("some words", "anna", "2030-01-01T00:00:00Z", "@anna hello", "x", "👍")));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode made = JSON.objectNode();
        schema.path("properties").properties().forEach(each -> {
            if (chance.nextInt(4) > 0) {
                made.set(each.getKey(), value(each.getValue(), each.getKey(), depth + 1));
            }
        });
        return made;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        ArrayNode made = JSON.arrayNode();
        for (int i = chance.nextInt(4); i > 0; i--) {
            made.add(value(schema.path("items"), name, depth + 1));
        }
        return made;
    }

    private JsonNode spoiled(JsonNode good) {
        if (!(good instanceof ObjectNode object) || object.isEmpty()) {
            return wrong();
        }
        List<String> names = List.copyOf(object.propertyNames());
        for (int i = chance.nextInt(2); i >= 0; i--) {
            String name = one(names);
            switch (chance.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("unknown" + chance.nextInt(9), wrong());
                default -> object.set(name, wrong());
            }
        }
        return object;
    }

    private JsonNode wrong() {
        return switch (chance.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(Long.MIN_VALUE);
            case 2 -> JSON.numberNode(1e300);
            case 3 -> JSON.stringNode("y".repeat(LONG));
            case 4 -> JSON.arrayNode().add(1).add("two").addNull();
            case 5 -> JSON.objectNode().put("$gt", "");
            case 6 -> MAPPER.readTree("[".repeat(DEEP) + "]".repeat(DEEP));
            case 7 -> JSON.booleanNode(true);
            default -> JSON.stringNode(one(NASTY));
        };
    }

    private String cut(String whole) {
        return whole.substring(0, chance.nextInt(whole.length() + 1));
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
