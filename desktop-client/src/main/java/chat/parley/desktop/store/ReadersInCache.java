package chat.parley.desktop.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import chat.parley.model.DeliveryView;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;

/** What the cache knows of how far a person's own messages have come: who has read them, and to whom they were delivered. */
final class ReadersInCache {

    static final List<String> TABLES = List.of(
            "CREATE TABLE reading(room TEXT NOT NULL, up_to INTEGER NOT NULL, reader TEXT NOT NULL,"
                    + " body BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY(room, up_to, reader))"
                    + " WITHOUT ROWID",
            "CREATE TABLE delivered(room TEXT NOT NULL, person TEXT NOT NULL, up_to INTEGER NOT NULL,"
                    + " PRIMARY KEY(room, person)) WITHOUT ROWID");

    private ReadersInCache() {}

    /** Somebody has read up to there. */
    static void read(Database database, String roomId, ReadReceipt receipt, long upTo) throws SQLException {
        Sealed sealed = Sealed.of(receipt);
        database.run("INSERT OR IGNORE INTO reading SELECT ?1, ?2, ?3, ?4, ?5 FROM stretch WHERE room = ?1",
                roomId, upTo, receipt.readByUserId(), sealed.bytes(), sealed.checksum());
    }

    /** What is written there has come to these people. */
    static void delivered(Database database, String roomId, List<DeliveryView> people) throws SQLException {
        for (DeliveryView person : people) {
            database.run("INSERT INTO delivered VALUES(?, ?, ?) ON CONFLICT(room, person)"
                    + " DO UPDATE SET up_to = max(up_to, excluded.up_to)", roomId, person.userId(), person.upTo());
        }
    }

    static List<DeliveryView> delivered(Database database, String roomId) throws SQLException {
        return database.query("SELECT person, up_to FROM delivered WHERE room = ?",
                row -> new DeliveryView(row.getString(1), row.getLong(2)), roomId);
    }

    /** These messages of one room, by number; the own ones with everybody who is known to have read them. */
    static List<MessageView> withReaders(Database database, String roomId, List<MessageView> messages,
            Predicate<MessageView> own) throws SQLException {
        if (messages.stream().noneMatch(own)) {
            return messages;
        }
        List<Reading> readings = database.query(
                "SELECT up_to, body, checksum FROM reading WHERE room = ? AND up_to >= ? ORDER BY up_to",
                row -> new Reading(row.getLong(1), SqliteCache.sealed(row, 2).open(ReadReceipt.class)), roomId,
                messages.getFirst().number());
        return messages.stream().map(message -> own.test(message) ? read(message, readings) : message).toList();
    }

    private record Reading(long upTo, ReadReceipt receipt) {}

    /** With the first step of each reader that reached it, unless the server itself has told of that reader. */
    private static MessageView read(MessageView message, List<Reading> readings) {
        List<ReadReceipt> readers = new ArrayList<>(message.readByRecipients());
        for (Reading reading : readings) {
            if (reading.upTo() >= message.number() && readers.stream()
                    .noneMatch(known -> known.readByUserId().equals(reading.receipt().readByUserId()))) {
                readers.add(reading.receipt());
            }
        }
        return SqliteCache.with(message, message.message(), readers, message.change(), message.deletedAt());
    }
}
