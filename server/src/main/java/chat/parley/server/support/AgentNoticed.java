package chat.parley.server.support;

import chat.parley.model.SupportAgentView;

/** This server noticed that somebody of the desk came or went; each server notices for itself. Not for customers. */
public record AgentNoticed(SupportAgentView agent) {}
