package chat.parley.server.attachment;

import chat.parley.server.store.FolderSize;
import chat.parley.server.store.Footprint;
import org.springframework.stereotype.Component;

/** What files take: equal ones once, and what is on its way, too. */
@Component
class AttachmentFootprint implements Footprint {

    private final AttachmentFolder folder;

    AttachmentFootprint(AttachmentFolder folder) {
        this.folder = folder;
    }

    @Override
    public Kind kind() {
        return Kind.FILES;
    }

    @Override
    public long bytes() {
        return FolderSize.of(folder.path());
    }
}
