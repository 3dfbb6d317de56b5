package chat.parley.server.search;

import java.nio.file.Path;

import chat.parley.server.store.DataFolder;
import chat.parley.server.store.FolderSize;
import chat.parley.server.store.Footprint;
import org.springframework.stereotype.Component;

/** What this server's index takes. */
@Component
class SearchFootprint implements Footprint {

    private final Path folder;

    SearchFootprint(DataFolder data) {
        folder = data.path().resolve(SearchFolder.NAME);
    }

    @Override
    public Kind kind() {
        return Kind.SEARCH;
    }

    @Override
    public long bytes() {
        return FolderSize.of(folder);
    }
}
