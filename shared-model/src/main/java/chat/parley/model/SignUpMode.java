package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may make an account on a server, besides its administrators. */
public enum SignUpMode {
    /** Anybody. */
    @JsonProperty("open")
    OPEN,
    /** Whoever has an invitation. */
    @JsonProperty("invitation")
    INVITATION,
    /** Nobody. */
    @JsonProperty("closed")
    CLOSED
}
