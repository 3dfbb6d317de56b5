package chat.parley.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PATCH /admin/settings}.
 *
 * @param version the one that the administrator saw
 * @param values name of a setting → its new value; {@code null} for the usual one. Others stay as they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeSettings(@Nullable Long version, @Nullable Map<String, @Nullable String> values) {}
