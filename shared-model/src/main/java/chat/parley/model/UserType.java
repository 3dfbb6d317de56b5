package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who a person is to the house: someone who talks, or someone who answers customers. */
public enum UserType {
    @JsonProperty("consumer")
    CONSUMER,
    @JsonProperty("support")
    SUPPORT
}
