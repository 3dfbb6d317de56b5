package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Answer to every change of a case: the case after it. */
public record SupportCaseAnswer(boolean success, @JsonProperty("case") SupportCaseView supportCase) {}
