package chat.parley.server.support;

import chat.parley.model.SupportAgentView;

/** Somebody of the desk said whether they are there for new conversations; published once that is stored. Not for customers. */
public record AgentChanged(SupportAgentView agent) {}
