package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a support conversation stands, as the customer sees it. */
public enum SupportPhase {
    /** Nobody of the desk has joined yet. */
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("joined")
    JOINED,
    @JsonProperty("resolved")
    RESOLVED
}
