package chat.parley.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What may happen to a file while nobody looks. */
enum Damage {
    FLIP_1_BIT,
    FLIP_20_BITS,
    ZERO_64_KIB,
    CUT_LAST_BYTE,
    CUT_1_PERCENT,
    CUT_25_PERCENT,
    EMPTY,
    DELETE;

    void to(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (this) {
            case FLIP_1_BIT -> flip(bytes, random);
            case FLIP_20_BITS -> random.ints(20).forEach(any -> flip(bytes, random));
            case ZERO_64_KIB -> {
                int start = random.nextInt(Math.max(1, bytes.length - (64 << 10)));
                Arrays.fill(bytes, start, Math.min(bytes.length, start + (64 << 10)), (byte) 0);
            }
            default -> {
                // what is left is cut below
            }
        }
        if (this == DELETE) {
            Files.delete(file);
        } else {
            Files.write(file, Arrays.copyOf(bytes, left(bytes.length)));
        }
    }

    private static void flip(byte[] bytes, Random random) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private int left(int length) {
        return switch (this) {
            case CUT_LAST_BYTE -> Math.max(0, length - 1);
            case CUT_1_PERCENT -> (int) (length * 0.99);
            case CUT_25_PERCENT -> (int) (length * 0.75);
            case EMPTY -> 0;
            default -> length;
        };
    }
}
