package chat.parley.model;

/** Answer of {@code GET /admin/overview}. */
public record OverviewAnswer(boolean success, OverviewView overview) {}
