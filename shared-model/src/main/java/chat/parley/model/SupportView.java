package chat.parley.model;

import java.util.List;

/**
 * What every member of a support conversation, the customer above all, is told of how it stands. Nothing in it is internal to
 * the desk.
 *
 * @param agents who of the desk is in the conversation
 */
public record SupportView(SupportPhase status, List<UserView> agents) {

    public SupportView {
        agents = List.copyOf(agents);
    }
}
