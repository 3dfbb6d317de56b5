package chat.parley.server.attachment;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({"89504e470d0a1a0a0000000d,image/png", "ffd8ffe000104a46,image/jpeg", "474946383961,image/gif",
        "52494646240000005745425056503820,image/webp", "255044462d312e37,application/pdf",
        "504b0304140000,application/zip",
        "4d5a9000,application/vnd.microsoft.portable-executable", "7f454c46020101,application/x-elf",
        "00000018667479706d703432,video/mp4", "000000186674797061766966,image/avif", "1f8b0800,application/gzip",
        "49443303,audio/mpeg", "1a45dfa3,video/webm", "00010203,application/octet-stream",
        "ffd8,application/octet-stream"})
    void aFileIsWhatItsFirstBytesSay(String head, String type) {
        assertThat(FileType.of(HexFormat.of().parseHex(head))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Здравей", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<!DOCTYPE html><html><script>alert(1)</script>", "#!/bin/sh\nrm -rf /\n", "<?xml version='1.0'?><x/>"})
    void textIsTextWhateverABrowserWouldTakeItFor(String text) {
        assertThat(FileType.of(Samples.text(text))).isEqualTo("text/plain");
    }

    @Test
    void aLetterThatIsCutOffAtTheEndOfTheHeadIsNoReasonToDoubtTheText() {
        byte[] long_ = Samples.text("x" + "Ж".repeat(3_000));
        assertThat(FileType.of(Sending.from(long_, 0, 4_096))).isEqualTo("text/plain");
        assertThat(FileType.of(Sending.from(long_, 0, 100))).as("all there is, and half a letter")
                .isEqualTo("application/octet-stream");
    }
}
