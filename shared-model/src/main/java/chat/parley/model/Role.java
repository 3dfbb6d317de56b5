package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person may do beyond their own conversations. */
public enum Role {
    @JsonProperty("member")
    MEMBER,
    /** Leads support: may delete messages in support rooms. */
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("admin")
    ADMIN
}
