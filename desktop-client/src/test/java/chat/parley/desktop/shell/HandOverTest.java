package chat.parley.desktop.shell;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HandOverTest {

    @TempDir
    private Path folder;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @Test
    void theSecondStartHandsItsLinkToTheFirstAndKnowsThatItWasTaken() {
        assertThat(HandOver.toRunning(folder, "nobody listens")).isFalse();
        try (HandOver first = HandOver.listen(folder, heard::add)) {
            assertThat(first).isNotNull();
            assertThat(HandOver.toRunning(folder, "parley://chat.example/room/r1")).isTrue();
            assertThat(HandOver.toRunning(folder, "")).isTrue();
            await().until(() -> heard.size() == 2);
            assertThat(heard).containsExactly("parley://chat.example/room/r1", "");
        }
        assertThat(HandOver.toRunning(folder, "gone again")).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatACrashLeftIsNoListenerAndIsReplaced() throws IOException {
        Files.writeString(folder.resolve("hand-over.sock"), "left over");
        assertThat(HandOver.toRunning(folder, "anybody?")).isFalse();
        try (HandOver next = HandOver.listen(folder, heard::add)) {
            assertThat(next).isNotNull();
            assertThat(HandOver.toRunning(folder, "hello")).isTrue();
        }
    }

    @Test
    void whoSaysTooMuchOrNothingHoldsUpNobody() throws IOException {
        try (HandOver first = HandOver.listen(folder, heard::add);
                SocketChannel mute = SocketChannel
                        .open(UnixDomainSocketAddress.of(folder.resolve("hand-over.sock")));
                SocketChannel loud = SocketChannel
                        .open(UnixDomainSocketAddress.of(folder.resolve("hand-over.sock")))) {
            assertThat(first).isNotNull();
            loud.write(ByteBuffer.wrap("x".repeat(4_000).getBytes(StandardCharsets.UTF_8)));
            assertThat(answered(loud)).as("closed without an answer").isFalse();
            assertThat(HandOver.toRunning(folder, "still there")).isTrue();
            assertThat(mute.isOpen()).isTrue();
            await().until(() -> heard.size() == 1);
        }
    }
    private static boolean answered(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(8)) > 0;
        } catch (IOException e) {
            return false; // what was not read yet makes the end an abrupt one
        }
    }
}
