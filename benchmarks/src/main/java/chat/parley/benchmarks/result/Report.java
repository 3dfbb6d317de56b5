package chat.parley.benchmarks.result;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole run, as it is kept in a file to compare the next one with.
 *
 * @param machine what it ran on, in words
 */
public record Report(Instant at, String machine, String scale, List<Result> results) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Report {
        results = List.copyOf(results);
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }
}
