package chat.parley.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Answer of {@code GET /support/case/{roomId}}.
 *
 * @param earlier the other cases of this customer, newest first
 * @param viewers who of the desk has it open, besides who asks
 */
public record SupportCaseDetailsAnswer(boolean success, @JsonProperty("case") SupportCaseView supportCase,
        List<SupportCaseView> earlier, List<UserView> viewers) {

    public SupportCaseDetailsAnswer {
        earlier = List.copyOf(earlier);
        viewers = List.copyOf(viewers);
    }
}
