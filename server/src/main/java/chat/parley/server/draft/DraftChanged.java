package chat.parley.server.draft;

import chat.parley.model.DraftView;

/** A person has begun something else on one of their devices; published once that is stored. Nobody else's business. */
public record DraftChanged(String userId, DraftView draft) {}
