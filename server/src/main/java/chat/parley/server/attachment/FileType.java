package chat.parley.server.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What a file is, by the bytes it begins with. Text is text, also if a browser would take it for a page or a drawing: nothing
 * here is ever handed out as something that runs.
 */
final class FileType {

    static final String UNKNOWN = "application/octet-stream";
    static final String TEXT = "text/plain";

    private static final int HEAD = 4_096;

    /** @param at where in the file the bytes stand */
    private record Magic(String type, int at, byte[] bytes) {

        boolean begins(byte[] head) {
            return head.length >= at + bytes.length
                    && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }

    /** Of two that fit, the first. */
    private static final List<Magic> KNOWN = List.of(hex("image/png", 0, "89504e470d0a1a0a"),
            hex("image/jpeg", 0, "ffd8ff"), ascii("image/gif", 0, "GIF87a"), ascii("image/gif", 0, "GIF89a"),
            ascii("image/webp", 8, "WEBPVP8"), ascii("audio/wav", 8, "WAVEfmt "), ascii("video/x-msvideo", 8, "AVI "),
            ascii("image/heic", 4, "ftyphei"), ascii("image/avif", 4, "ftypavif"),
            ascii("video/quicktime", 4, "ftypqt  "),
            ascii("audio/mp4", 4, "ftypM4A"), ascii("video/mp4", 4, "ftyp"), hex("video/webm", 0, "1a45dfa3"),
            ascii("audio/ogg", 0, "OggS"), ascii("audio/flac", 0, "fLaC"), ascii("audio/mpeg", 0, "ID3"),
            hex("audio/mpeg", 0, "fffb"), hex("image/tiff", 0, "49492a00"), hex("image/tiff", 0, "4d4d002a"),
            ascii("application/pdf", 0, "%PDF-"), hex("application/zip", 0, "504b0304"),
            hex("application/zip", 0, "504b0506"), hex("application/gzip", 0, "1f8b08"),
            hex("application/x-7z-compressed", 0, "377abcaf271c"), hex("application/vnd.rar", 0, "526172211a07"),
            hex("application/x-xz", 0, "fd377a585a00"), hex("application/zstd", 0, "28b52ffd"),
            ascii("application/x-bzip2", 0, "BZh"), ascii("application/x-tar", 257, "ustar"),
            hex("application/x-ole-storage", 0, "d0cf11e0a1b11ae1"),
            ascii("application/vnd.microsoft.portable-executable", 0, "MZ"), hex("application/x-elf", 0, "7f454c46"));

    private FileType() {}

    static String of(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(HEAD));
        }
    }

    /** @param head the first bytes of the file, some kilobytes or all there are */
    static String of(byte[] head) {
        return KNOWN.stream().filter(magic -> magic.begins(head)).map(Magic::type).findFirst()
                .orElseGet(() -> isText(head) ? TEXT : UNKNOWN);
    }

    /** UTF-8, perhaps cut within its last character, without control characters that no text has. */
    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f'
                    && each != 0x1b) {
                return false;
            }
        }
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (head.length < HEAD) {
                    return false; // nothing was cut off
                }
            }
        }
        return false;
    }

    private static Magic hex(String type, int at, String bytes) {
        return new Magic(type, at, HexFormat.of().parseHex(bytes));
    }

    private static Magic ascii(String type, int at, String text) {
        return new Magic(type, at, text.getBytes(StandardCharsets.US_ASCII));
    }
}
