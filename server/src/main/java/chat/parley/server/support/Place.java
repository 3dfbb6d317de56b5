package chat.parley.server.support;

/** In which of the desk's lists a case stands; always exactly one. Stored by name. */
enum Place {
    WAITING,
    TAKEN,
    RESOLVED;

    static Place of(Standing standing) {
        if (standing.isResolved()) {
            return RESOLVED;
        }
        return standing.assigneeId() == null ? WAITING : TAKEN;
    }
}
