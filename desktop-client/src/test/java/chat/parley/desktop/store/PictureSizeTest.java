package chat.parley.desktop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Row C5: what a picture would take is known before it is decoded, and nothing that a file says does harm. */
class PictureSizeTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstBytesTellTheSize() throws IOException {
        assertThat(of(png(640, 480))).contains(new PictureSize(640, 480));
        assertThat(of(hex("474946383961" + "2c01" + "c800" + "000000"))).contains(new PictureSize(300, 200));
        assertThat(of(Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")))
                .contains(new PictureSize(1, 1));
        assertThat(of(jpeg(""))).contains(new PictureSize(400, 300));
    }

    @Test
    void aCameraThatWasTurnedTurnsThePicture() throws IOException {
        String exif = "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001%s0000" + "00000000";
        assertThat(of(jpeg(exif.formatted("0006")))).contains(new PictureSize(300, 400));
        assertThat(of(jpeg(exif.formatted("0003")))).contains(new PictureSize(400, 300));
    }

    @Test
    void aBombIsNotDecoded() throws IOException {
        assertThat(of(png(65_000, 65_000)).orElseThrow().decodable()).isFalse();
        assertThat(of(png(30_000, 10)).orElseThrow().decodable()).isFalse();
        assertThat(of(png(-1, 5)).orElseThrow().decodable()).isFalse();
        assertThat(of(png(5_000, 5_000)).orElseThrow().decodable()).isTrue();
    }

    @Test
    void whatComesAfterTheEndOfAPictureIsNoMatter() throws IOException {
        byte[] whole = ByteBuffer.allocate(80).put(png(10, 20), 0, 33).putInt(0)
                .put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0).put(png(65_000, 65_000), 0, 35).array();
        assertThat(of(whole)).contains(new PictureSize(10, 20));
    }

    @Test
    void framesAreCountedAsTheyAreHeld() throws IOException {
        String head = "474946383961" + "d007d007" + "000000"; // 2,000 by 2,000
        String frame = "2c00000000" + "0100" + "0100" + "00" + "02" + "0244" + "01" + "00";
        assertThat(of(hex(head + frame.repeat(12) + "3b"))).contains(new PictureSize(2_000, 2_000));
        assertThat(of(hex(head + frame.repeat(13) + "3b"))).isEmpty();
        assertThat(of(hex(head + "21f904" + "00000000" + "00" + frame.repeat(12) + "21fe0161003b"))).isPresent();
    }

    @Test
    void whateverAFileSaysReadingItEnds() throws IOException {
        var random = new Random(3);
        byte[][] good = {png(10, 10), jpeg("45786966000049492a0008000000ffff"), hex("474946383961"),
            hex("ffd8ffe1fffe"), hex("52494646000000005745425056503858")};
        for (int mutant = 0; mutant < 1_000; mutant++) {
            byte[] bytes = good[mutant % good.length].clone();
            for (int flips = random.nextInt(6); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            of(bytes).ifPresent(PictureSize::decodable);
        }
    }

    @Test
    void picturesTakeNoMoreThanTheyMayAndThoseSeenLastStay() throws Exception {
        var pictures = new PictureFiles(folder.resolve("cache"), 250);
        for (String name : new String[]{"a", "b"}) {
            pictures.keep(name, file -> write(file, new byte[100]));
        }
        Files.setLastModifiedTime(pictures.find("b").orElseThrow(), FileTime.fromMillis(1));
        assertThat(pictures.find("a")).isPresent();
        Files.setLastModifiedTime(
                folder.resolve("cache").resolve(HexFormat.of().formatHex("b".getBytes(StandardCharsets.UTF_8))),
                FileTime.fromMillis(1));
        pictures.keep("c", file -> write(file, new byte[100]));
        assertThat(pictures.find("b")).isEmpty();
        assertThat(pictures.find("a")).isPresent();
        assertThat(pictures.find("c")).isPresent();
        assertThat(pictures.keep("../../outside", file -> write(file, new byte[1])).getParent())
                .isEqualTo(folder.resolve("cache"));
    }

    private Optional<PictureSize> of(byte[] bytes) throws IOException {
        return PictureSize.of(Files.write(folder.resolve("picture"), bytes));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(40).put(hex("89504e470d0a1a0a0000000d"))
                .put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height).array();
    }

    /** 400 × 300. */
    private static byte[] jpeg(String exif) {
        String segment = exif.isEmpty() ? "" : "ffe1%04x".formatted(exif.length() / 2 + 2) + exif;
        return hex("ffd8" + segment + "ffdb0004" + "0000" + "ffc00011" + "08" + "012c" + "0190" + "03");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
