package chat.parley.embeddedmongo;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Other users of the machine can reach the port; they must learn nothing there. */
class GateTest {

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

    private int port() {
        return Integer.parseInt(mongo.connectionString().replaceAll(".*@127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
    }

    @Test
    void withoutTheSecretNoCommandIsAnswered() {
        try (MongoClient stranger = MongoClients.create("mongodb://127.0.0.1:" + port() + "/?directConnection=true")) {
            for (String command : List.of("ping", "find", "insert", "aggregate", "listDatabases", "listCollections",
                    "serverStatus", "buildInfo", "drop", "getMore", "whatsmyuri", "saslContinue", "nonsense")) {
                assertThatThrownBy(() -> stranger.getDatabase("admin").runCommand(new Document(command, "people")))
                        .as(command).isInstanceOfSatisfying(MongoCommandException.class,
                                refused -> assertThat(refused.getErrorCode()).isIn(13, 18));
            }
        }
    }

    @Test
    void aWrongSecretIsRefused() {
        String wrong = mongo.connectionString().replaceAll("embedded:[0-9a-f]+", "embedded:" + "0".repeat(64));
        try (MongoClient stranger = MongoClients.create(wrong)) {
            assertThatThrownBy(() -> stranger.getDatabase("test").getCollection("people").find().first())
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void theSecretOfAnEarlierStartIsWorthNothing() {
        String before = mongo.connectionString();
        int port = port();
        close();
        mongo = EmbeddedMongo.open(folder, Options.defaults().withPort(port));
        try (MongoClient late = MongoClients.create(before)) {
            assertThatThrownBy(() -> late.getDatabase("test").getCollection("people").find().first())
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void aStrangersLongMessageEndsTheConnectionAtItsFirstBytes() throws IOException {
        for (int length : List.of(Integer.MAX_VALUE, 48_000_000, 20_000, 3, -1)) {
            try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port());
                    InputStream answers = socket.getInputStream()) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream()
                        .write(ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
                assertThat(answers.read()).as("answer to a message of %d bytes", length).isEqualTo(-1);
            }
        }
    }

    @Test
    void whoSaysNothingIsNotWaitedFor() throws IOException {
        try (Socket silent = new Socket(InetAddress.ofLiteral("127.0.0.1"), port());
                Socket begun = new Socket(InetAddress.ofLiteral("127.0.0.1"), port())) {
            begun.getOutputStream().write(new byte[]{100, 0});
            for (Socket socket : List.of(silent, begun)) {
                socket.setSoTimeout(20_000);
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    /**
     * Which of the silent ones goes first is not told: two threads greet newcomers, and one may be behind the other. That
     * there are never too many of them is told by those who greet, whom nobody sends away for silence.
     */
    @Test
    void manyWhoSayNothingKeepNobodyOutAndDoNotStay() throws IOException {
        List<Socket> strangers = new ArrayList<>();
        try (MongoClient friend = MongoClients.create(mongo.connectionString())) {
            var people = friend.getDatabase("test").getCollection("people");
            people.insertOne(new Document());
            for (int i = 0; i < 250; i++) {
                strangers.add(new Socket(InetAddress.ofLiteral("127.0.0.1"), port()));
            }
            people.insertOne(new Document());
            try (MongoClient another = MongoClients.create(mongo.connectionString())) {
                assertThat(another.getDatabase("test").getCollection("people").countDocuments()).isEqualTo(2);
            }
            for (Socket stranger : strangers) {
                stranger.setSoTimeout(20_000);
                assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(people.countDocuments()).isEqualTo(2);
        } finally {
            closeAll(strangers);
        }
    }

    /** A stranger who has greeted may stay, as drivers do; but not in the place of one who comes to sign in. */
    @Test
    void strangersWhoHaveGreetedKeepNobodyOut() throws IOException {
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 220; i++) {
                Socket stranger = new Socket(InetAddress.ofLiteral("127.0.0.1"), port());
                strangers.add(stranger);
                stranger.setSoTimeout(10_000);
                stranger.getOutputStream().write(greeting());
                assertThat(stranger.getInputStream().readNBytes(16)).hasSize(16);
            }
            for (int client = 0; client < 5; client++) {
                try (MongoClient friend = MongoClients.create(mongo.connectionString()
                        + "&serverSelectionTimeoutMS=5000")) {
                    var people = friend.getDatabase("test").getCollection("people");
                    people.insertOne(new Document());
                    assertThat(people.countDocuments()).isEqualTo(client + 1);
                }
            }
            assertThat(strangers.getFirst().getInputStream().readAllBytes()).as("what the first hears before its end")
                    .isNotEmpty();
        } finally {
            closeAll(strangers);
        }
    }

    /** {@code {hello: 1, $db: "admin"}} as OP_MSG. */
    private static byte[] greeting() {
        ByteBuffer body = new RawBsonDocument(new Document("hello", 1).append("$db", "admin"), new DocumentCodec())
                .getByteBuffer().asNIO();
        int length = 21 + body.remaining();
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(length).putInt(1).putInt(0)
                .putInt(2013).putInt(0).put((byte) 0).put(body).array();
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void whoKnowsTheSecretMaySendLongMessages() {
        try (MongoClient friend = MongoClients.create(mongo.connectionString())) {
            var texts = friend.getDatabase("test").getCollection("texts");
            texts.insertOne(new Document("_id", 1).append("text", "x".repeat(1_000_000)));
            assertThat(texts.find().first()).isNotNull();
        }
    }
}
