package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /support/agent}: the whole desk. */
public record SupportAgentsAnswer(boolean success, List<SupportAgentView> agents) {

    public SupportAgentsAnswer {
        agents = List.copyOf(agents);
    }
}
