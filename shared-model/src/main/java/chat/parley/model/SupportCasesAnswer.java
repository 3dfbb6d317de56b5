package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /support/case}: a page of one of the inbox's lists. */
public record SupportCasesAnswer(boolean success, List<SupportCaseView> cases, SupportCounts counts) {

    public SupportCasesAnswer {
        cases = List.copyOf(cases);
    }
}
