package chat.parley.model;

import java.util.List;

/** Answer of {@code GET /drafts}: one's own, in no order. */
public record DraftsAnswer(boolean success, List<DraftView> drafts) {

    public DraftsAnswer {
        drafts = List.copyOf(drafts);
    }
}
