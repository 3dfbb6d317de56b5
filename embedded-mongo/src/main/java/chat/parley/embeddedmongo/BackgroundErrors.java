package chat.parley.embeddedmongo;

import org.rocksdb.AbstractEventListener;
import org.rocksdb.BackgroundErrorReason;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Hears of what fails while nobody waits: writing tables from memory, and merging them. */
final class BackgroundErrors extends AbstractEventListener {

    private final DiskState disk;

    BackgroundErrors(DiskState disk) {
        super(EnabledEventCallback.ON_BACKGROUND_ERROR);
        this.disk = disk;
    }

    @Override
    public void onBackgroundError(BackgroundErrorReason reason, Status status) {
        disk.failed(new RocksDBException(status));
    }
}
