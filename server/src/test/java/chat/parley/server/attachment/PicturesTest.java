package chat.parley.server.attachment;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows B11 and C5, the server's half: what pictures are measured as, and what hostile ones can do. */
class PicturesTest {

    /** Larger with the slow tests. */
    private static final int MUTANTS = System.getProperty("soak") == null ? 40 : 1_000;

    private final Pictures pictures = new Pictures();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"png,2000,1000,720,360", "jpg,1000,2000,320,640", "gif,90,30,90,30", "png,1,1,1,1", "jpg,3000,2,720,1",
        "png,2,3000,1,640"})
    void aThumbnailKeepsTheProportionsAndIsNeverLarger(String format, int width, int height, int small, int low)
            throws IOException {
        assertThat(read(Samples.picture(format, width, height))).contains(new Picture(width, height));
        var thumbnail = ImageIO.read(thumbnail().toFile());
        assertThat(thumbnail.getWidth()).isEqualTo(small);
        assertThat(thumbnail.getHeight()).isEqualTo(low);
    }

    @ParameterizedTest
    @CsvSource({"1,300,200,RED", "3,300,200,BLUE", "6,200,300,RED", "8,200,300,BLUE"})
    void aPictureIsShownAsItsCameraWasHeld(int orientation, int width, int height, String topLeft) throws IOException {
        assertThat(read(Samples.turned(300, 200, orientation))).contains(new Picture(width, height));
        var color = new Color(ImageIO.read(thumbnail().toFile()).getRGB(5, 5));
        assertThat(color.getRed() > color.getBlue() ? "RED" : "BLUE").isEqualTo(topLeft);
    }

    @Test
    void webpIsReadToo() throws IOException {
        assertThat(read(Samples.webp())).contains(new Picture(1, 1));
    }

    @Test
    void aThumbnailIsEncodedAnewSoThatNothingHidesInIt() throws IOException {
        byte[] jpeg = Samples.picture("jpg", 400, 300);
        byte[] polyglot = new byte[jpeg.length + 40];
        System.arraycopy(jpeg, 0, polyglot, 0, jpeg.length);
        System.arraycopy(Samples.text("<script>alert(document.domain)</script>"), 0, polyglot, jpeg.length, 39);
        assertThat(read(polyglot)).isPresent();
        assertThat(new String(Files.readAllBytes(thumbnail()), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @ParameterizedTest
    @CsvSource({"65000,65000", "100000000,1", "20001,100", "5001,5000", "0,0", "2147483647,2147483647"})
    void aBombIsNoPicture(int width, int height) throws IOException {
        assertThat(read(Samples.bomb(width, height))).isEmpty();
        assertThat(thumbnail()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void whateverIsDoneToAPictureNothingWorseHappensThanThatItIsNone(String format) throws IOException {
        var random = new Random(format.hashCode());
        byte[] good = Samples.picture(format, 120, 90);
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] bad = good.clone();
            for (int flips = 1 + random.nextInt(12); flips > 0; flips--) {
                bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt();
            }
            byte[] cut = random.nextInt(4) == 0 ? Sending.from(bad, 0, 8 + random.nextInt(bad.length - 8)) : bad;
            Files.deleteIfExists(thumbnail());
            boolean picture = read(cut).isPresent();
            assertThat(Files.exists(thumbnail())).isEqualTo(picture);
        }
    }

    @Test
    void aLargePictureCostsLittleMemory() throws IOException {
        Path file = Files.write(folder.resolve("large"), Samples.picture("jpg", 5_000, 4_990));
        var memory = new HeapWatch();
        assertThat(pictures.read(file, "image/jpeg", thumbnail())).contains(new Picture(5_000, 4_990));
        assertThat(memory.most()).isLessThan(64L * 1024 * 1024);
    }

    private Optional<Picture> read(byte[] bytes) throws IOException {
        return pictures.read(Files.write(folder.resolve("picture"), bytes), FileType.of(bytes), thumbnail());
    }

    private Path thumbnail() {
        return folder.resolve("thumbnail");
    }
}
