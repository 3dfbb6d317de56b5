package chat.parley.model.broken;

import tools.jackson.databind.json.JsonMapper;

/** Breaks the rule on purpose, to show that the rule can fail. */
public record KnowsItsMapper(String text) {

    public String json() {
        return new JsonMapper().writeValueAsString(this);
    }
}
