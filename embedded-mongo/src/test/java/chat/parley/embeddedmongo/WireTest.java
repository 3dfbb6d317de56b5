package chat.parley.embeddedmongo;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.ConnectionCreatedEvent;
import com.mongodb.event.ConnectionPoolListener;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a connection may do and what it may make the process keep. A greeting is enough to try it: that needs no secret. */
class WireTest {

    private static final int MIB = 1 << 20;
    private static final int OP_MSG = 2013;
    private static final int OP_QUERY = 2004;

    @TempDir
    Path folder;

    private EmbeddedMongo mongo;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.open(folder, Options.defaults());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void unacknowledgedWritesAreStoredAndNotAnswered() {
        AtomicInteger connections = new AtomicInteger();
        try (MongoClient client = MongoClients.create(ofOneConnection(connections))) {
            var notes = client.getDatabase("test").getCollection("notes");
            var careless = notes.withWriteConcern(WriteConcern.UNACKNOWLEDGED);
            for (int i = 0; i < 500; i++) {
                careless.insertOne(new Document("_id", i));
                careless.insertOne(new Document("_id", i)); // refused, of which nobody hears
            }
            careless.insertMany(IntStream.range(500, 1_000).mapToObj(i -> new Document("_id", i)).toList());
            assertThat(notes.countDocuments()).isEqualTo(1_000);
        }
        assertThat(connections).hasValue(1);
    }

    private MongoClientSettings ofOneConnection(AtomicInteger created) {
        return MongoClientSettings.builder().applyConnectionString(new ConnectionString(mongo.connectionString()))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(1)
                        .addConnectionPoolListener(new ConnectionPoolListener() {
                            @Override
                            public void connectionCreated(ConnectionCreatedEvent event) {
                                created.incrementAndGet();
                            }
                        }))
                .build();
    }

    @Test
    void whatIsSentAheadIsAnsweredInOrder() throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port())) {
            for (int id = 1; id <= 300; id++) {
                socket.getOutputStream().write(greeting(id, "driver"));
            }
            List<Integer> answered = new ArrayList<>();
            var replies = new DataInputStream(socket.getInputStream());
            for (int i = 0; i < 300; i++) {
                answered.add(ByteBuffer.wrap(reply(replies)).order(ByteOrder.LITTLE_ENDIAN).getInt(8));
            }
            assertThat(answered).isEqualTo(IntStream.rangeClosed(1, 300).boxed().toList());
        }
    }

    @Test
    void whoDoesNotReadItsRepliesIsSoonNotReadFrom() throws IOException {
        try (SocketChannel socket = SocketChannel.open(new InetSocketAddress("127.0.0.1", port()));
                Selector room = Selector.open()) {
            socket.configureBlocking(false);
            socket.register(room, SelectionKey.OP_WRITE);
            byte[] one = greeting(1, "x".repeat(1_000));
            ByteBuffer many = ByteBuffer.allocate(one.length * 1_000);
            long taken = 0;
            while (room.select(1_500) > 0) {
                room.selectedKeys().clear();
                if (!many.hasRemaining() || taken == 0) {
                    many.clear();
                    IntStream.range(0, 1_000).forEach(_ -> many.put(one));
                    many.flip();
                }
                taken += socket.write(many);
                assertThat(taken).isLessThan(200L * MIB);
            }
        }
    }

    @Test
    void aLengthThatLiesEndsTheConnection() throws IOException {
        byte[] greeting = greeting(1, "driver");
        int text = new String(greeting, StandardCharsets.ISO_8859_1).indexOf("driver") - 4;
        for (int length : List.of(Integer.MAX_VALUE, 100, 0, -1)) {
            ByteBuffer.wrap(greeting).order(ByteOrder.LITTLE_ENDIAN).putInt(text, length);
            assertThat(firstByteAfter(greeting)).as("a text of %d bytes", length).isEqualTo(-1);
        }
    }

    @Test
    void nestingWithoutEndEndsTheConnection() throws IOException {
        BsonDocument inner = new BsonDocument();
        for (int i = 0; i < 1_000; i++) {
            inner = new BsonDocument("a", inner);
        }
        byte[] message = message(OP_MSG, 1, new BsonDocument("hello", inner).append("$db", new BsonString("admin")));
        assertThat(firstByteAfter(message)).isEqualTo(-1);
    }

    @Test
    void theOldWayIsForGreetingsOnly() throws IOException {
        assertThat(commandOfOld("isMaster").getBoolean("isWritablePrimary").getValue()).isTrue();
        assertThat(commandOfOld("ping").getNumber("code").intValue()).isEqualTo(352);
    }

    private BsonDocument commandOfOld(String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port())) {
            socket.getOutputStream().write(message(OP_QUERY, 1, new BsonDocument(command, new BsonString("1"))));
            byte[] reply = reply(new DataInputStream(socket.getInputStream()));
            return new RawBsonDocument(reply, 36, reply.length - 36);
        }
    }

    private int firstByteAfter(byte[] message) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(message);
            return socket.getInputStream().read();
        }
    }

    private static byte[] greeting(int id, String name) {
        return message(OP_MSG, id, new BsonDocument("hello", new BsonString(name)).append("$db",
                new BsonString("admin")));
    }

    private static byte[] message(int kind, int id, BsonDocument body) {
        ByteBuffer bson = new RawBsonDocument(body, new BsonDocumentCodec()).getByteBuffer().asNIO();
        byte[] collection = "admin.$cmd\0".getBytes(StandardCharsets.US_ASCII);
        int before = kind == OP_MSG ? 5 : 4 + collection.length + 8;
        ByteBuffer message = ByteBuffer.allocate(16 + before + bson.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(message.capacity()).putInt(id).putInt(0).putInt(kind).putInt(0);
        if (kind == OP_MSG) {
            message.put((byte) 0);
        } else {
            message.put(collection).putInt(0).putInt(1);
        }
        return message.put(bson).array();
    }

    private static byte[] reply(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(4);
        byte[] rest = in.readNBytes(ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() - 4);
        return ByteBuffer.allocate(4 + rest.length).put(length).put(rest).array();
    }

    private int port() {
        return Integer.parseInt(mongo.connectionString().replaceAll(".*@127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
    }
}
