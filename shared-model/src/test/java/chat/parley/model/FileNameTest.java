package chat.parley.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Row B11: names that lead elsewhere, that systems take for something else, or that say something else than they show. */
class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Колело.jpg", "invoice 2026.pdf", "a.tar.gz", "снимка (1).JPG", "日本.txt", "👍.png",
        "console.txt",
        "con-tent.txt", "no extension", "Ünïcödé.md", "a&b=c;d,e.txt", "it's.txt"})
    void aHarmlessNameStays(String name) {
        assertThat(FileName.safe(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"../../etc/passwd|passwd", "..\\..\\boot.ini|boot.ini", "/etc/shadow|shadow",
        "C:\\Windows\\system.ini|system.ini", "a/b/../c.txt|c.txt", "..|file", ".|file", "...|file", "/|file",
        "''|file",
        ".bashrc|bashrc", "name.|name", "name. . |name", "CON|_CON", "con.txt|_con.txt", "Aux.tar.gz|_Aux.tar.gz",
        "NUL|_NUL", "COM1|_COM1", "lpt9.log|_lpt9.log", "PRN .txt|_PRN .txt", "COM¹|_COM¹", "conin$|_conin$",
        "a<b>c:d\"e|a_b_c_d_e", "what?*.txt|what__.txt", "file.txt:stream|file.txt_stream"})
    void aNameThatIsNotHarmlessIsMadeSo(String name, String safe) {
        assertThat(FileName.safe(name)).isEqualTo(safe);
    }

    @Test
    void whatCannotBeSeenIsTakenOut() {
        assertThat(FileName.safe("a\0b.txt")).isEqualTo("ab.txt");
        assertThat(FileName.safe("a\r\nb\tc.txt")).isEqualTo("abc.txt");
        assertThat(FileName.safe("invoice\u202Egpj.exe")).isEqualTo("invoicegpj.exe");
        assertThat(FileName.safe("a\u2066b\u200Bc\uFEFF.txt")).isEqualTo("abc.txt");
        assertThat(FileName.safe("half \uD83D.txt")).isEqualTo("half .txt");
        assertThat(FileName.safe("\0\u202E")).isEqualTo("file");
    }

    @Test
    void oneNameHasOneSpelling() {
        assertThat(FileName.safe("cafe\u0301.txt")).isEqualTo("caf\u00e9.txt");
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(FileName.safe("x".repeat(300) + ".jpeg")).hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .endsWith("x.jpeg");
        assertThat(FileName.safe("👍".repeat(150) + ".png")).hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .endsWith("👍.png");
        assertThat(FileName.safe("con." + "y".repeat(300))).hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .startsWith("_con.");
        assertThat(FileName.safe("a." + "y".repeat(300))).hasSizeLessThanOrEqualTo(FileName.LONGEST);
    }
}
