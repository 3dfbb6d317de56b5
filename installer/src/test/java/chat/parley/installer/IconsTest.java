package chat.parley.installer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class IconsTest {

    private final House house = new House(Path.of("..").toAbsolutePath().normalize());

    @TempDir
    private Path folder;

    @Test
    void eachPictureOfTheWindowsIconIsWhereItsEntrySays() throws IOException {
        Path icon = folder.resolve("parley.ico");
        Icons.windows(house, icon);
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(icon)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getShort(2)).isEqualTo((short) 1);
        int count = file.getShort(4);
        assertThat(count).isEqualTo(4);
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            int side = file.get(entry) == 0 ? 256 : file.get(entry);
            assertThat(side(file.array(), file.getInt(entry + 12), file.getInt(entry + 8))).isEqualTo(side);
        }
    }

    @Test
    void theMacIconIsAChainOfWholePictures() throws IOException {
        Path icon = folder.resolve("parley.icns");
        Icons.macos(house, icon);
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(icon));
        assertThat(new String(file.array(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
        assertThat(file.getInt(4)).isEqualTo(file.capacity());
        int pictures = 0;
        for (int at = 8; at < file.capacity(); at += file.getInt(at + 4)) {
            assertThat(side(file.array(), at + 8, file.getInt(at + 4) - 8)).isPositive();
            pictures++;
        }
        assertThat(pictures).isEqualTo(5);
    }

    private static int side(byte[] file, int from, int length) throws IOException {
        byte[] png = Arrays.copyOfRange(file, from, from + length);
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))).getWidth();
    }
}
