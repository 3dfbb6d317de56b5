package chat.parley.server.support;

import chat.parley.model.SupportCaseView;

/** A case is new or has changed; published once that is stored. Not for customers. */
public record CaseChanged(SupportCaseView view) {}
