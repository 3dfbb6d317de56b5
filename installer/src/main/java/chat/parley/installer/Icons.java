package chat.parley.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The icon in the forms of Windows and macOS. Both take whole PNGs, one for each size. */
final class Icons {

    private static final List<Integer> WINDOWS = List.of(16, 32, 64, 256);
    /** What macOS calls each size. */
    private static final Map<Integer, String> MACOS = new TreeMap<>(
            Map.of(16, "icp4", 32, "icp5", 64, "icp6", 256, "ic08", 512, "ic09"));
    private static final int ICO_HEAD = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEAD = 8;

    private Icons() {}

    /** An {@code .ico}: a head, an entry for each picture that says where it lies, the pictures. */
    static void windows(House house, Path to) throws IOException {
        var pictures = new ByteArrayOutputStream();
        var head = ByteBuffer.allocate(ICO_HEAD + WINDOWS.size() * ICO_ENTRY).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
        for (int size : WINDOWS) {
            byte[] png = Files.readAllBytes(house.icon(size));
            byte side = (byte) size; // 256 is written as 0
            head.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(png.length).putInt(head.capacity() + pictures.size());
            pictures.write(png);
        }
        write(to, head.array(), pictures.toByteArray());
    }

    /** An {@code .icns}: its own length, then each picture after its name and length. */
    static void macos(House house, Path to) throws IOException {
        var pictures = new ByteArrayOutputStream();
        for (var each : MACOS.entrySet()) {
            byte[] png = Files.readAllBytes(house.icon(each.getKey()));
            pictures.write(head(each.getValue(), png.length));
            pictures.write(png);
        }
        write(to, head("icns", pictures.size()), pictures.toByteArray());
    }

    private static byte[] head(String name, int length) {
        return ByteBuffer.allocate(ICNS_HEAD).put(name.getBytes(StandardCharsets.US_ASCII)).putInt(ICNS_HEAD + length)
                .array();
    }

    private static void write(Path to, byte[] head, byte[] pictures) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (var file = Files.newOutputStream(to)) {
            file.write(head);
            file.write(pictures);
        }
    }
}
