package chat.parley.embeddedmongo;

import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** What a store asks of its log. Tests put one in between that fails. */
interface Disk {

    void write(WriteBatch batch) throws RocksDBException;

    void sync() throws RocksDBException;
}
