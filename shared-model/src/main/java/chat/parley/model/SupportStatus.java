package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a support case stands, as the desk sees it. */
public enum SupportStatus {
    /** Nobody of the desk has taken it yet, or it came back after a long time. */
    @JsonProperty("new")
    NEW,
    /** The customer waits for an answer, or somebody works on it. */
    @JsonProperty("open")
    OPEN,
    /** The desk waits for the customer. */
    @JsonProperty("pending")
    PENDING,
    /** Put off until a time; then it is open again by itself. */
    @JsonProperty("on-hold")
    ON_HOLD,
    @JsonProperty("resolved")
    RESOLVED
}
