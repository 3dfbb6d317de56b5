package chat.parley.server.message;

import java.util.Collection;
import java.util.Map;

/** What the files of rooms take. The feature that keeps them answers. */
public interface RoomSizes {

    /** In bytes, by room id; rooms without files are left out. */
    Map<String, Long> bytesIn(Collection<String> roomIds);
}
