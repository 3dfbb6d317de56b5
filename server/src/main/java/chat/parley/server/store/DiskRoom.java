package chat.parley.server.store;

import java.nio.file.Path;

import org.springframework.stereotype.Component;

/** Whether there is room on a disk, over what the database wants left alone ({@code parley.reserve}). */
@Component
public class DiskRoom {

    private final long reserve;

    DiskRoom(StoreSettings settings) {
        reserve = settings.reserve().toBytes();
    }

    /** @param folder one that exists, on the disk in question */
    public boolean isLeft(Path folder, long bytes) {
        return folder.toFile().getUsableSpace() - bytes >= reserve;
    }
}
