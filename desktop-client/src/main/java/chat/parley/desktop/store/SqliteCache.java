package chat.parley.desktop.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import chat.parley.model.ConversationView;
import chat.parley.model.DeliveryView;
import chat.parley.model.DraftView;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * The cache in a SQLite file. Of a room's messages those from {@code first} to {@code last} are there without a gap; later
 * ones may be, and are not given out until the gap is filled.
 */
final class SqliteCache implements Cache, AutoCloseable {
    /** What all rooms together may hold; then the oldest pages of those that rested longest are let go. */
    static final int MOST = 100_000;
    /** The end of a room that is left when its older pages are let go. */
    static final int PAGE = 50;
    private static final String UPSERT = "INSERT INTO message SELECT ?1, ?2, ?3, ?4, ?5 FROM stretch"
            + " WHERE room = ?1 AND first <= ?2 ON CONFLICT(room, number) DO UPDATE SET change = excluded.change,"
            + " body = excluded.body, checksum = excluded.checksum WHERE excluded.change >= message.change";

    private final String me;
    private final int most;
    private final CacheFile file;
    private int sinceTrimmed;

    SqliteCache(Path file, String userId) {
        this(file, userId, MOST);
    }

    SqliteCache(Path file, String userId, int most) {
        this.file = new CacheFile(file, Sealed.format(CacheTables.ALL), CacheTables.ALL);
        this.me = userId;
        this.most = most;
        sinceTrimmed = most;
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public List<ConversationView> rows() {
        return file.use(List.of(), database -> database.query("SELECT body, checksum FROM row",
                row -> sealed(row, 1).open(ConversationView.class)));
    }

    @Override
    public void keepRows(List<ConversationView> rows) {
        together(database -> {
            for (ConversationView view : rows) {
                Sealed sealed = Sealed.of(view);
                database.run("INSERT OR REPLACE INTO row VALUES(?, ?, ?, ?)", view.chatRoomId(),
                        view.createdAt().toEpochMilli(), sealed.bytes(), sealed.checksum());
            }
        });
    }

    @Override
    public void forget(String roomId) {
        forget(roomId, List.of("row", "stretch", "message", "reading", "delivered", "draft"));
    }

    @Override
    public void forgetMessages(String roomId) {
        forget(roomId, List.of("stretch", "message", "reading", "delivered"));
    }

    private void forget(String roomId, List<String> tables) {
        together(database -> {
            for (String table : tables) {
                database.run("DELETE FROM " + table + " WHERE room = ?", roomId);
            }
        });
    }

    @Override
    public void retain(Set<String> roomIds) {
        file.use(List.<String>of(),
                database -> database.query("SELECT room FROM row UNION SELECT room FROM stretch",
                        row -> row.getString(1)))
                .stream().filter(room -> !roomIds.contains(room)).forEach(this::forget);
    }

    @Override
    public Map<String, Long> changes() {
        return file.use(Map.of(), database -> {
            Map<String, Long> changes = new HashMap<>();
            database.query("SELECT room, change FROM stretch",
                    row -> changes.put(row.getString(1), row.getLong(2)));
            return changes;
        });
    }

    @Override
    public Optional<Stretch> newest(String roomId, int limit) {
        return file.use(Optional.empty(), database -> {
            List<Extent> extent = extent(database, roomId);
            return extent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Stretch(messages(database, roomId, extent.getFirst().last() + 1, limit),
                            extent.getFirst().change(), ReadersInCache.delivered(database, roomId)));
        });
    }

    @Override
    public List<MessageView> before(String roomId, long number, int limit) {
        return file.use(List.of(), database -> messages(database, roomId, number, limit));
    }

    @Override
    public void begin(String roomId, List<MessageView> page, long change) {
        together(database -> {
            database.run("DELETE FROM message WHERE room = ?", roomId);
            database.run("DELETE FROM reading WHERE room = ?", roomId);
            long first = page.isEmpty() ? 1 : page.getFirst().number();
            database.run("INSERT OR REPLACE INTO stretch VALUES(?, ?, ?, ?)", roomId, first,
                    first + page.size() - 1, change);
            put(database, roomId, page);
        });
    }

    @Override
    public void hold(String roomId, List<MessageView> messages, long last, long change) {
        together(database -> {
            put(database, roomId, messages);
            reach(database, roomId, last, change);
        });
    }

    @Override
    public void hold(ServerFrame.MessageDeleted deletion, long last, long change) {
        together(database -> {
            String roomId = deletion.roomId();
            List<MessageView> known = database.query(
                    "SELECT body, checksum FROM message WHERE room = ? AND number = ? AND change < ?",
                    row -> sealed(row, 1).open(MessageView.class), roomId, deletion.number(), deletion.change());
            put(database, roomId, known.stream().map(message -> tombstone(message, deletion)).toList());
            reach(database, roomId, last, change);
        });
    }

    @Override
    public void prepend(String roomId, List<MessageView> page, long change) {
        together(database -> {
            if (!page.isEmpty() && database.run(
                    "UPDATE stretch SET first = ?, change = min(change, ?) WHERE room = ? AND first = ?",
                    page.getFirst().number(), change, roomId, page.getLast().number() + 1) == 1) {
                put(database, roomId, page);
            }
        });
    }

    @Override
    public void read(String roomId, ReadReceipt receipt, long upTo) {
        together(database -> ReadersInCache.read(database, roomId, receipt, upTo));
    }

    @Override
    public void delivered(String roomId, List<DeliveryView> people) {
        together(database -> ReadersInCache.delivered(database, roomId, people));
    }

    @Override
    public Map<String, Long> reach() {
        return file.use(Map.of(), database -> {
            Map<String, Long> reach = new HashMap<>();
            database.query("SELECT room, last FROM stretch", row -> reach.put(row.getString(1), row.getLong(2)));
            return reach;
        });
    }

    @Override
    public List<DraftView> drafts() {
        return file.use(List.of(), DraftsInCache::all);
    }

    @Override
    public void agreed(DraftView draft) {
        together(database -> DraftsInCache.put(database, draft));
    }

    @Override
    public List<String> searches() {
        return file.use(List.of(), SearchInCache::latest);
    }

    @Override
    public void keepSearches(List<String> latestFirst) {
        together(database -> SearchInCache.keepLatest(database, latestFirst));
    }

    @Override
    public Found find(Wanted wanted, int skip, int limit) {
        return file.use(Found.NOTHING, database -> SearchInCache.find(database, wanted, skip, limit));
    }

    @Override
    public boolean belongsTo(String lineage) {
        boolean same = file.use(true, database -> LineageInCache.is(database, lineage));
        if (!same) {
            file.beginAnew();
            file.use(0, database -> LineageInCache.put(database, lineage));
        }
        return same;
    }

    @Override
    public void clear() {
        file.deleteForGood();
    }

    /** Whether {@link #clear} has ended it. */
    boolean cleared() {
        return file.deleted();
    }

    @Override
    public void close() {
        file.close();
    }

    private record Extent(long first, long last, long change) {

        /** How many messages of it come before that number. */
        long before(long number) {
            return Math.max(0, Math.min(number - 1, last) - first + 1);
        }
    }

    private static List<Extent> extent(Database database, String roomId) throws SQLException {
        return database.query("SELECT first, last, change FROM stretch WHERE room = ?",
                row -> new Extent(row.getLong(1), row.getLong(2), row.getLong(3)), roomId);
    }

    private List<MessageView> messages(Database database, String roomId, long before, int limit) throws SQLException {
        List<MessageView> found = database.query(
                "SELECT m.body, m.checksum FROM message m JOIN stretch s ON s.room = m.room WHERE m.room = ?"
                        + " AND m.number < ? AND m.number BETWEEN s.first AND s.last ORDER BY m.number DESC LIMIT ?",
                row -> sealed(row, 1).open(MessageView.class), roomId, before, limit).reversed();
        List<Extent> extent = extent(database, roomId);
        if (!extent.isEmpty() && found.size() < Math.min(limit, extent.getFirst().before(before))) {
            throw CacheFile.damage();
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).number() != found.getLast().number() - found.size() + 1 + i) {
                throw CacheFile.damage();
            }
        }
        return ReadersInCache.withReaders(database, roomId, found, this::own);
    }

    private void put(Database database, String roomId, List<MessageView> messages) throws SQLException {
        for (MessageView message : messages) {
            // Who has read what others wrote is not shown, and would be most of the bytes.
            Sealed sealed = Sealed.of(own(message)
                    ? message
                    : with(message, message.message(), List.of(), message.change(), message.deletedAt()));
            if (database.run(UPSERT, roomId, message.number(), message.change(), sealed.bytes(),
                    sealed.checksum()) > 0) {
                SearchInCache.put(database, roomId, message);
            }
        }
        sinceTrimmed += messages.size();
        if (sinceTrimmed >= most / 20) {
            sinceTrimmed = 0;
            trim(database);
        }
    }

    private static void reach(Database database, String roomId, long last, long change) throws SQLException {
        database.run("UPDATE stretch SET last = max(last, ?), change = ? WHERE room = ?", last, change, roomId);
    }

    private void trim(Database database) throws SQLException {
        long over = database.query("SELECT count(*) FROM message", row -> row.getLong(1)).getFirst() - most;
        if (over <= 0) {
            return;
        }
        List<String> longestAtRestFirst = database.query(
                "SELECT s.room FROM stretch s LEFT JOIN row r ON r.room = s.room ORDER BY r.activity",
                row -> row.getString(1));
        for (String room : longestAtRestFirst) {
            if (over <= 0) {
                return;
            }
            database.run("UPDATE stretch SET first = max(first, last - ?) WHERE room = ?", PAGE - 1, room);
            over -= database.run("DELETE FROM message WHERE room = ?1"
                    + " AND number < (SELECT first FROM stretch WHERE room = ?1)", room);
            database.run("DELETE FROM reading WHERE room = ?1"
                    + " AND up_to < (SELECT first FROM stretch WHERE room = ?1)", room);
        }
    }

    private boolean own(MessageView message) {
        return message.postedByUser().id().equals(me);
    }

    private static MessageView tombstone(MessageView message, ServerFrame.MessageDeleted deletion) {
        return with(message, new MessageBody(""), message.readByRecipients(), deletion.change(), deletion.deletedAt());
    }

    static MessageView with(MessageView message, MessageBody text, List<ReadReceipt> readers, long change,
            @Nullable Instant deletedAt) {
        return new MessageView(message.id(), message.chatRoomId(), text, message.type(), message.postedByUser(),
                readers,
                message.number(), change, message.clientId(), message.replyTo(), message.createdAt(),
                message.updatedAt(), message.editedAt(), deletedAt, message.line(), message.attachments(),
                deletedAt == null ? message.reactions() : null, deletedAt == null ? message.mentions() : null);
    }

    static Sealed sealed(ResultSet row, int column) throws SQLException {
        return new Sealed(row.getBytes(column), row.getLong(column + 1));
    }

    private void together(Change change) {
        file.use(0, database -> {
            database.together(() -> change.to(database));
            return 0;
        });
    }

    private interface Change {
        void to(Database database) throws SQLException;
    }
}
