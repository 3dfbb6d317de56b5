package chat.parley.faults.client;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import chat.parley.desktop.backend.ServerLink;
import chat.parley.faults.history.HistoryFile;

/** A device of somebody who only reads along, perhaps over a bad network. */
final class Reader implements Visitor {

    private final Following rooms;
    private final HistoryFile record;

    Reader(Seat seat, ServerLink server, HistoryFile record) {
        this.rooms = new Following(seat, server, record);
        this.record = record;
    }

    @Override
    public void step() {
        rooms.follow();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }

    int arrivals() {
        return rooms.arrivals();
    }

    @Override
    public void end() {
        rooms.end();
    }

    @Override
    public long acknowledged() {
        return 0;
    }

    @Override
    public void close() {
        rooms.close();
        record.close();
    }
}
