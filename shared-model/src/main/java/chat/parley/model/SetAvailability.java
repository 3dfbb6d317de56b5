package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Body of {@code PUT /support/availability}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetAvailability(@Nullable Boolean available) {}
