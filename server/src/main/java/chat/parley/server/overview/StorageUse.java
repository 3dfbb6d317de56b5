package chat.parley.server.overview;

import java.io.File;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import chat.parley.model.OverviewView.Storage;
import chat.parley.server.store.DataFolder;
import chat.parley.server.store.Footprint;
import chat.parley.server.store.Footprint.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What takes room on the disk. Files are counted at most once a minute, as there may be very many. */
@Component
class StorageUse {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final List<Footprint> footprints;
    private final File disk;
    private @Nullable Map<Kind, Long> counted;
    private long countedAt;

    StorageUse(List<Footprint> footprints, DataFolder data) {
        this.footprints = footprints;
        this.disk = data.path().toFile();
    }

    Storage now() {
        Map<Kind, Long> bytes = bytes();
        return new Storage(disk.getTotalSpace(), disk.getUsableSpace(), bytes.getOrDefault(Kind.FILES, 0L),
                bytes.getOrDefault(Kind.MESSAGES, 0L), bytes.getOrDefault(Kind.SEARCH, 0L));
    }

    private synchronized Map<Kind, Long> bytes() {
        Map<Kind, Long> known = counted;
        if (known == null || System.nanoTime() - countedAt > GOOD_FOR.toNanos()) {
            known = new EnumMap<>(Kind.class);
            for (Footprint footprint : footprints) {
                known.merge(footprint.kind(), footprint.bytes(), Long::sum);
            }
            counted = known;
            countedAt = System.nanoTime();
        }
        return known;
    }
}
